// A visitor says where to answer, or that the status page is enough; the talk becomes a case with what was said.
// @fulfils R86
import { action, invalid, z } from '#kernel'
import { Email, Line, Text } from '#kernel/web'
import { addCaseMessage } from '#cases'
import { linkOf } from './links.ts'
import { loadTalk } from './load.ts'
import { openTalkCase } from './open-talk-case.ts'
import { anybody } from './policy.ts'
import { Link } from './shapes.ts'

export const sendOver = action({
  name: 'assistant.send-over',
  input: z.object({
    link: Link,
    name: Line(120, 0).default(''),
    email: Email.optional(),
    more: Text(10_000, 0).default(''),
  }),
  subject: loadTalk,
  may: anybody,
  limits: [{ most: 20, seconds: 3600, by: 'address' }],
  data: { purpose: 'assistant', basis: 'contract', categories: ['name', 'contact', 'content'] },
  machine: 'none',
  secretAnswer: true,

  async run(now, { name, email, more }, talk) {
    if (talk.state === 'open') throw invalid({ more: 'assistant.not-yet' })
    if (talk.case) {
      if (more !== '')
        await addCaseMessage(now, { case: talk.case, text: more, channel: 'assistant' })
      return { link: linkOf(now, talk.id) }
    }
    const opened = await openTalkCase(now, talk, { name, email }, more)
    if (!opened) throw invalid({ more: 'assistant.say-something' })
    return { link: linkOf(now, talk.id) }
  },

  audit: ({ subject }) => ({ kind: 'assistant-talk', id: subject.id }),
})
