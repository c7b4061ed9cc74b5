import { fact, Id, z } from '#kernel'

const About = z.object({ commitment: Id })
const Closed = About.extend({ round: z.number().int() })

export const commitmentMade = fact(
  'commitments.commitment-made',
  About.extend({ source: z.object({ kind: z.string(), id: Id }).nullable() }),
)
export const commitmentKept = fact('commitments.commitment-kept', Closed)
export const commitmentDropped = fact('commitments.commitment-dropped', Closed)
export const commitmentDelayed = fact('commitments.commitment-delayed', About)
export const mistakePublished = fact('commitments.mistake-published', z.object({ mistake: Id }))
export const decisionLogged = fact('commitments.decision-logged', z.object({ decision: Id }))
