import { fact, Id, z } from '#kernel'

const aboutVersion = z.object({ guideline: Id, version: Id })

export const guidelinePublished = fact(
  'guidelines.guideline-published',
  aboutVersion.extend({ material: z.boolean(), space: Id.nullable() }),
)
export const guidelineWithdrawn = fact(
  'guidelines.guideline-withdrawn',
  z.object({ guideline: Id }),
)
export const guidelineAcknowledged = fact(
  'guidelines.guideline-acknowledged',
  aboutVersion.extend({ person: Id }),
)
export const translationReviewed = fact(
  'guidelines.translation-reviewed',
  aboutVersion.extend({ locale: z.string() }),
)
export const acknowledgementDue = fact(
  'guidelines.acknowledgement-due',
  aboutVersion.extend({ person: Id }),
)
