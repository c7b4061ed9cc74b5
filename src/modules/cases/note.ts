// A note among ourselves: the person never sees it on their page, but may ask for it, as for everything kept about them.
import { action, Id, tell, z, type Acting } from '#kernel'
import { written } from '#kernel/text'
import { noteMentioned } from './facts.ts'
import { findCase } from './find.ts'
import { mayWork } from './policy.ts'
import { Words } from './shapes.ts'
import { takePart } from './steps.ts'
import { desk } from './tables.ts'

export const note = action({
  name: 'cases.note',
  input: z.object({ case: Id, text: Words }),
  subject: findCase,
  may: mayWork,
  data: { purpose: 'cases', basis: 'legitimate-interest', categories: ['content'] },
  machine: 'none',

  async run(now, { text }, found) {
    const message = now.id()
    const { html, words, mentions } = written(text)
    await desk(now)
      .insertInto('case_messages')
      .values({
        id: message,
        case: found.id,
        side: 'us',
        private: true,
        person: found.person,
        agent: now.actor.person,
        name: '',
        channel: 'web',
        locale: now.locale,
        text,
        html,
        words,
        at: now.at,
        leaves_at: null,
        left_at: null,
        taken_back_at: null,
        next_kind: null,
        next_by: null,
        key: null,
        import: null,
      })
      .execute()
    await takePart(now, found.id)
    const people = await colleaguesCalled(now, mentions, found.track === 'concern')
    if (people.length > 0) tell(now, noteMentioned, { case: found.id, message, people })
    return { case: found.id, message, told: people.length }
  },

  audit: ({ subject, answer }) => ({
    kind: 'case',
    id: subject.id,
    detail: { message: answer.message },
  }),
})

/** People at the desk whom a word after an @ means: their first name or their whole name, written together. */
async function colleaguesCalled(
  now: Acting,
  mentions: readonly string[],
  concern: boolean,
): Promise<string[]> {
  if (mentions.length === 0) return []
  const called = new Set(mentions.map(plain))
  const found = await desk(now)
    .selectFrom('people')
    .innerJoin('hats', 'hats.person', 'people.id')
    .select(['people.id', 'people.name'])
    .distinct()
    .where('people.erased_at', 'is', null)
    .where(
      'hats.hat',
      'in',
      concern ? ['people-lead', 'ombudsperson'] : ['agent', 'owner', 'administrator'],
    )
    .limit(500)
    .execute()
  return found
    .filter(({ name }) => called.has(plain(name)) || called.has(plain(name.split(' ')[0] ?? '')))
    .map(({ id }) => id)
    .filter((id) => id !== now.actor.person)
}

const plain = (name: string) =>
  name
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()
