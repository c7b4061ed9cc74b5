// Somebody of ours opens a case for a person who came by, rang up or wrote on paper; programs open cases with it too.
import { action, Id, invalid, nothing, z } from '#kernel'
import { Email, Line, Text } from '#kernel/web'
import { openCase } from './open-case.ts'
import { mayLog } from './policy.ts'
import { Name, Subject, Words } from './shapes.ts'
import { desk } from './tables.ts'

export const logCase = action({
  name: 'cases.log-case',
  input: z.object({
    track: z.enum(['question', 'complaint']).default('question'),
    subject: Subject,
    text: Words,
    channel: z.enum(['telephone', 'shop', 'letter', 'api']).default('api'),
    person: Id.optional(),
    name: Name.optional(),
    email: Email.optional(),
    locale: Line(35).optional(),
    remedy: Text(2000).optional(),
    product: Line(200).optional(),
    onBehalf: Line(200).optional(),
    needs: Line(500).optional(),
  }),
  subject: nothing,
  may: mayLog,
  data: { purpose: 'cases', basis: 'contract', categories: ['name', 'contact', 'content'] },
  machine: 'none',

  async run(now, { track, subject, text, channel, locale, remedy, ...given }) {
    const known = given.person
      ? await desk(now)
          .selectFrom('people')
          .select(['id', 'name', 'email', 'locale'])
          .where('id', '=', given.person)
          .where('erased_at', 'is', null)
          .executeTakeFirst()
      : undefined
    if (given.person && !known) throw invalid({ person: 'cases.nobody' })
    const name = given.name ?? known?.name
    if (!name) throw invalid({ name: 'cases.name-needed' })
    return openCase(now, {
      track,
      subject,
      text,
      channel,
      locale: locale ?? known?.locale ?? now.business.locale,
      from: {
        person: known?.id,
        name,
        email: given.email ?? known?.email ?? undefined,
      },
      remedySought: remedy,
      product: given.product,
      onBehalf: given.onBehalf,
      needs: given.needs,
    })
  },

  audit: ({ answer }) => ({ kind: 'case', id: answer.case }),
})
