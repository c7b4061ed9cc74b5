// The page to ask on: whether the machine works, and how soon a person answers.
import { hasOptedOut, isOn } from '#automations'
import { answerHours } from '#cases'
import { nothing, question, z } from '#kernel'
import { automation } from './automation.ts'
import { anybody } from './policy.ts'

export const seeAsk = question({
  name: 'assistant.see-ask',
  input: z.object({ text: z.string().max(10_000).default('') }),
  subject: nothing,
  may: anybody,
  data: { noPersonalData: 'an empty form' },
  machine: 'none',
  audit: { unaudited: 'an empty form' },

  async run(now, { text }) {
    const apart = await hasOptedOut(now, automation.name, now.actor.person)
    return {
      text,
      apart,
      on: !apart && (await isOn(now, automation.name)),
      hours: await answerHours(now),
    }
  },
})

export type AskSeen = Awaited<ReturnType<typeof seeAsk.run>>
