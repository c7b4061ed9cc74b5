// Makes a case of a topic or post, and tells its author at once: nothing of theirs goes to the desk behind their back.
// @fulfils R58
import { openCase } from '#cases'
import { action, Id, invalid, z } from '#kernel'
import { tellPerson } from '#notifications'
import { kinds, loadSaid } from './load.ts'
import { mayMakeCase } from './policy.ts'
import { tables } from './tables.ts'

export const makeCase = action({
  name: 'from-forum.make-case',
  input: z.object({
    kind: z.enum(kinds),
    id: Id,
    track: z.enum(['question', 'complaint']).default('question'),
  }),
  subject: loadSaid,
  may: mayMakeCase,
  impartial: ({ author }) => [author],
  data: { purpose: 'from-forum', basis: 'contract', categories: ['name', 'contact', 'content'] },
  machine: 'none',

  async run(now, { kind, id, track }, said) {
    const author = said.author
      ? await tables(now)
          .selectFrom('people')
          .select(['id', 'name', 'email', 'locale'])
          .where('id', '=', said.author)
          .where('erased_at', 'is', null)
          .executeTakeFirst()
      : undefined
    if (!author) throw invalid({ id: 'from-forum.author-gone' })
    const opened = await openCase(now, {
      track,
      subject: said.title.slice(0, 200),
      text: `${said.text}\n\n${now.origin}${said.href}`,
      channel: 'forum',
      locale: said.locale,
      from: {
        person: author.id,
        name: author.name,
        email: author.email ?? undefined,
        proven: true,
      },
      source: { kind, id },
      key: `forum:${kind}:${id}`,
    })
    await tellPerson(now, author.id, {
      about: { kind: 'case', id: opened.case },
      key: 'from-forum.told',
      values: { title: said.title.slice(0, 200), reference: opened.reference },
      link: `/c/${opened.link}`,
      urgent: true,
    })
    return { case: opened.case, reference: opened.reference }
  },

  audit: ({ input, answer }) => ({
    kind: 'case',
    id: answer.case,
    detail: { from: input.kind, track: input.track },
  }),
})
