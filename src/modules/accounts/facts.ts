import { fact, Id, z } from '#kernel'

export const founded = fact('accounts.founded', z.object({ business: Id, owner: Id }))
