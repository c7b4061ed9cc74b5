// A new use of data is put down before it begins, and checked against what is forbidden whatever the purpose.
// @fulfils R14
import { action, nothing, z } from '#kernel'
import { Line, Several, Text } from '#kernel/web'
import { forbiddenIn, forbiddenUses } from '#consent'
import { mayAnswer } from './policy.ts'
import { privacy } from './tables.ts'

export const forbidden = Object.keys(forbiddenUses) as Array<keyof typeof forbiddenUses>

export const proposeUse = action({
  name: 'privacy.propose-use',
  input: z.object({
    title: Line(160),
    purpose: Text(2000, 10),
    data: Text(2000, 3),
    people: Text(1000, 3),
    forbidden: Several(z.enum(forbidden as [string, ...string[]]), 10),
  }),
  subject: nothing,
  may: mayAnswer,
  data: { noPersonalData: 'describes a use of data, not a person' },
  machine: 'none',

  async run(now, { title, purpose, data, people, forbidden: ticked }) {
    const id = now.id()
    const named = forbiddenIn(`${title} ${purpose} ${data}`)
    await privacy(now)
      .insertInto('privacy_uses')
      .values({
        id,
        title,
        purpose,
        data,
        people,
        forbidden: [...new Set([...ticked, ...(named ? [named] : [])])],
        state: 'proposed',
        proposed_by: now.actor.person,
        proposed_at: now.at,
        decided_by: null,
        decided_at: null,
        why: null,
      })
      .execute()
    return { use: id }
  },

  audit: ({ answer }) => ({ kind: 'data-use', id: answer.use }),
})
