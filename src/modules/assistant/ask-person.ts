// The button to a person: at any moment, with or without a talk, whether or not the machine works.
// @fulfils R68 R86
import { action, z } from '#kernel'
import { addTurn } from './add-turn.ts'
import { begin } from './ask.ts'
import { handOver } from './hand-over.ts'
import { linkOf } from './links.ts'
import { loadTalk } from './load.ts'
import { anybody } from './policy.ts'
import { Link, Words } from './shapes.ts'

export const askPerson = action({
  name: 'assistant.ask-person',
  input: z.object({ link: Link.optional(), text: Words.optional() }),
  subject: async (now, { link }) => {
    if (link === undefined) return { talk: undefined }
    const talk = await loadTalk(now, { link })
    return talk && { talk }
  },
  may: anybody,
  limits: [{ most: 60, seconds: 3600, by: 'address' }],
  data: { purpose: 'assistant', basis: 'contract', categories: ['content'] },
  machine: 'none',
  secretAnswer: true,

  async run(now, { text }, { talk: known }) {
    const talk = known ?? (await begin(now))
    if (text) await addTurn(now, talk, { kind: 'question', text })
    await handOver(now, talk, 'button')
    return { link: linkOf(now, talk.id) }
  },

  audit: { unaudited: 'asking for a person; what follows is a case, and audited there' },
})
