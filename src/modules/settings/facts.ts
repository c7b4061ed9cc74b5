import { fact, Id, z } from '#kernel'

export const businessChanged = fact('settings.business-changed', z.object({ business: Id }))
