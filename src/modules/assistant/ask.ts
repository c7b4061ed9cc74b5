// Somebody asks the assistant. The first question begins a talk; what is asked after a hand-over goes to the person.
// @fulfils R84 R86
import { addCaseMessage } from '#cases'
import { action, z, type Acting } from '#kernel'
import { addTurn } from './add-turn.ts'
import { answerTo } from './answer-to.ts'
import { linkOf } from './links.ts'
import { loadTalk, type Talk } from './load.ts'
import { anybody } from './policy.ts'
import { Link, Words } from './shapes.ts'
import { assistant } from './tables.ts'

export const ask = action({
  name: 'assistant.ask',
  input: z.object({ text: Words, link: Link.optional() }),
  subject: async (now, { link }) => {
    if (link === undefined) return { talk: undefined }
    const talk = await loadTalk(now, { link })
    return talk && { talk }
  },
  may: anybody,
  limits: [{ most: 60, seconds: 3600, by: 'address' }],
  data: { purpose: 'assistant', basis: 'contract', categories: ['content'] },
  machine: {
    role: 'answers',
    automation: 'assistant.answers',
    overruledBy: 'assistant.ask-person',
  },
  secretAnswer: true,

  async run(now, { text }, { talk: known }) {
    const talk = known ?? (await begin(now))
    await addTurn(now, talk, { kind: 'question', text })
    if (talk.state === 'open') await answerTo(now, talk, text)
    else if (talk.case) await addCaseMessage(now, { case: talk.case, text, channel: 'assistant' })
    return { link: linkOf(now, talk.id) }
  },

  audit: {
    unaudited: 'a question to the help; it is kept a month where the person who asked sees it',
  },
})

export async function begin(
  now: Acting,
): Promise<Pick<Talk, 'id' | 'person' | 'locale' | 'state' | 'case'>> {
  const talk = {
    id: now.id(),
    person: now.actor.person,
    locale: now.locale.split('-')[0] ?? now.locale,
  }
  await assistant(now)
    .insertInto('assistant_talks')
    .values({ ...talk, began_at: now.at, latest_at: now.at })
    .execute()
  return { ...talk, state: 'open', case: null }
}
