import { fact, Id, z } from '#kernel'

const aboutMatter = z.object({ matter: Id })

/** A report or a flag came in; told for each. */
export const matterOpened = fact('moderation.matter-opened', aboutMatter)
export const matterHeld = fact('moderation.matter-held', aboutMatter)
/** A hold ran out before anybody looked: what was held is seen again. */
export const holdReleased = fact('moderation.hold-released', aboutMatter)
export const contentReported = fact(
  'moderation.content-reported',
  aboutMatter.extend({ report: Id }),
)
export const matterDecided = fact('moderation.matter-decided', aboutMatter.extend({ decision: Id }))
/** A decision was taken back: by an appeal, or at once by whoever took it. */
export const decisionUndone = fact(
  'moderation.decision-undone',
  aboutMatter.extend({ decision: Id, by: z.enum(['appeal', 'decider']) }),
)
/** An appeal was right in part: a lesser decision took the place of this one. */
export const decisionLessened = fact(
  'moderation.decision-lessened',
  aboutMatter.extend({ decision: Id, instead: Id, shown: z.boolean() }),
)
export const appealFiled = fact('moderation.appeal-filed', z.object({ appeal: Id, decision: Id }))
export const appealDecided = fact(
  'moderation.appeal-decided',
  z.object({ appeal: Id, decision: Id, upheld: z.boolean(), lessened: z.boolean() }),
)
/** A second reader judged a sample; agreement is counted from these. */
export const sampleRead = fact('moderation.sample-read', z.object({ decision: Id, reading: Id }))
