import { fact, Id, z } from '#kernel'

const About = z.object({ request: Id })

export const requestAsked = fact('privacy.request-asked', About)
export const requestOpened = fact('privacy.request-opened', About)
export const requestDecided = fact('privacy.request-decided', About)
export const requestExtended = fact('privacy.request-extended', About)
export const somebodyErased = fact('privacy.somebody-erased', z.object({ erasure: Id }))
export const breachNoted = fact('privacy.breach-noted', z.object({ breach: Id }))
