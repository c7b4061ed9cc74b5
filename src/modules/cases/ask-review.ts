// The person asks that somebody else decides again. Once, at no cost, in one step.
// @fulfils R59
import { action, clash, tell, z } from '#kernel'
import { Text } from '#kernel/web'
import { addCaseMessage } from './add-case-message.ts'
import { meetClock, startClock } from './clocks.ts'
import { reviewAsked } from './facts.ts'
import { findByLink } from './find.ts'
import { holder } from './policy.ts'
import { deskRules } from './rules.ts'
import { Link } from './shapes.ts'
import { noteStep } from './steps.ts'
import { desk } from './tables.ts'

export const askReview = action({
  name: 'cases.ask-review',
  input: z.object({ link: Link, why: Text(5000) }),
  subject: findByLink,
  may: holder,
  limits: [{ most: 10, seconds: 3600, by: ({ link }) => link }],
  data: { purpose: 'cases', basis: 'contract', categories: ['content'] },
  machine: 'none',
  openTo: ['suspended', 'unconfirmed'],

  async run(now, { link, why }, found) {
    const decided = await desk(now)
      .selectFrom('case_decisions')
      .select('round')
      .where('case', '=', found.id)
      .executeTakeFirst()
    if (!decided) throw clash('cases.not-decided')
    const asked = await desk(now)
      .insertInto('case_reviews')
      .values({
        case: found.id,
        person: found.person,
        why,
        asked_at: now.at,
        reviewer: null,
        invitation: null,
        assigned_at: null,
        decided_at: null,
      })
      .onConflict((known) => known.doNothing())
      .returning('case')
      .executeTakeFirst()
    if (!asked) throw clash('cases.review-once')
    await addCaseMessage(now, { case: found.id, text: why, channel: 'web' })
    await meetClock(now, found.id, ['answer'])
    const due = await startClock(
      now,
      await deskRules(now),
      found.id,
      'review',
      (await deskRules(now)).review_minutes,
    )
    await noteStep(now, found.id, 'review-asked')
    tell(now, reviewAsked, { case: found.id })
    return { link, due }
  },

  audit: ({ subject }) => ({ kind: 'case', id: subject.id }),
})
