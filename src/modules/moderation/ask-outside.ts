// Nobody here took no part: somebody from outside judges the appeal, by a link that ends. Another business may lend its moderator so.
// @fulfils R59 R122
import { action, Id, invalid, z } from '#kernel'
import { Email, Line, Whole } from '#kernel/web'
import { emailKey } from '#people'
import { inviteReviewer } from '#reviewers'
import { findAppeal } from './find-appeal.ts'
import { mayInviteReviewer } from './policy.ts'
import { moderation } from './tables.ts'

export const askOutside = action({
  name: 'moderation.ask-outside',
  input: z.object({
    appeal: Id,
    name: Line(120),
    email: Email,
    locale: Line(35).optional(),
    days: Whole(1, 30).default(14),
  }),
  subject: findAppeal,
  may: mayInviteReviewer,
  data: { purpose: 'moderation', basis: 'legal-duty', categories: ['contact'] },
  machine: 'none',
  limits: [{ most: 20, seconds: 86_400, by: 'person' }],

  async run(now, { name, email, locale, days }, appeal) {
    if (appeal.decided_at !== null) throw invalid({ email: 'moderation.judged-already' })
    if (locale !== undefined && !now.business.languages.includes(locale))
      throw invalid({ locale: 'road.field.choice' })
    // NOTE: whoever took part does not come back in by the door for people from outside.
    const known = await moderation(now)
      .selectFrom('people')
      .select('id')
      .where('email_key', '=', emailKey(email))
      .executeTakeFirst()
    const involved = [appeal.author, appeal.decided_by, appeal.appellant, ...appeal.reporters]
    if (known && (involved.includes(known.id) || (await belongs(now, known.id))))
      throw invalid({ email: 'moderation.not-outside' })
    const { reviewer } = await inviteReviewer(now, {
      about: { kind: 'appeal', id: appeal.id },
      name,
      email,
      locale: locale ?? now.business.locale,
      until: new Date(now.at.getTime() + days * 86_400_000),
      sees: appeal.title,
      link: (token) => `/review/appeal/${token}`,
    })
    return { appeal: appeal.id, reviewer }
  },

  audit: ({ input, answer }) => ({
    kind: 'appeal',
    id: input.appeal,
    detail: { outside: answer.reviewer },
  }),
})

/** Wears a hat here: not from outside. */
const belongs = async (now: Parameters<typeof findAppeal>[0], person: Id): Promise<boolean> =>
  (await moderation(now)
    .selectFrom('hats')
    .select('id')
    .where('person', '=', person)
    .limit(1)
    .executeTakeFirst()) !== undefined
