import { fact, Id, z } from '#kernel'

const About = z.object({ contact: Id, purpose: z.string(), channel: z.string() })

export const consentGiven = fact('consent.given', About)
export const consentWithdrawn = fact('consent.withdrawn', About)
export const consentAsked = fact(
  'consent.asked',
  z.object({ contact: Id, purposes: z.array(z.string()) }),
)
