// The register of breaches, assessments and uses of data.
// @fulfils R13 R14
import { nothing, question, z } from '#kernel'
import { mayAnswer } from './policy.ts'
import { privacy } from './tables.ts'

const shared = {
  input: z.object({}),
  subject: nothing,
  may: mayAnswer,
  machine: 'none',
  audit: { unaudited: 'a register that names nobody' },
} as const

export const seeBreaches = question({
  ...shared,
  name: 'privacy.see-breaches',
  data: { noPersonalData: 'incidents, not people' },
  run: async (now) => ({
    breaches: await privacy(now)
      .selectFrom('privacy_breaches')
      .selectAll()
      .orderBy('noticed_at', 'desc')
      .limit(200)
      .execute(),
  }),
})

export const seeAssessments = question({
  ...shared,
  name: 'privacy.see-assessments',
  data: { noPersonalData: 'uses of data, not people' },
  run: async (now) => ({
    assessments: await privacy(now)
      .selectFrom('privacy_assessments')
      .selectAll()
      .where('replaced_by', 'is', null)
      .orderBy('review_at')
      .limit(100)
      .execute(),
  }),
})

export const seeUses = question({
  ...shared,
  name: 'privacy.see-uses',
  data: { noPersonalData: 'uses of data, not people' },
  run: async (now) => ({
    uses: await privacy(now)
      .selectFrom('privacy_uses')
      .selectAll()
      .orderBy('proposed_at', 'desc')
      .limit(100)
      .execute(),
    me: now.actor.person,
  }),
})
