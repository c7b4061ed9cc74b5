import { fact, Id, z } from '#kernel'

/** A person was told that somebody of ours takes over. */
export const handOverTold = fact('assistant.hand-over-told', z.object({ talk: Id }))
export const handedOver = fact('assistant.handed-over', z.object({ talk: Id, case: Id }))
