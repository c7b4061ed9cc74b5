// What the assistant did: counts of thirty days, and its latest turns for people to mark.
// @fulfils R68 R92 R95
import { isOn } from '#automations'
import { nothing, question, z, type Asking } from '#kernel'
import { automation } from './automation.ts'
import { mayWatch } from './policy.ts'
import { assistant } from './tables.ts'

const month = 30 * 86_400_000

export const seeDesk = question({
  name: 'assistant.see-desk',
  input: z.object({}),
  subject: nothing,
  may: mayWatch,
  data: { purpose: 'assistant', basis: 'legitimate-interest', categories: ['content'] },
  machine: 'none',

  async run(now) {
    const counts = await assistant(now)
      .selectFrom('assistant_days')
      .select(['kind', 'why'])
      .select((select) => select.fn.sum<string>('n').as('n'))
      .where('day', '>', new Date(now.at.getTime() - month))
      .groupBy(['kind', 'why'])
      .orderBy('kind')
      .orderBy('why')
      .execute()
    return {
      on: await isOn(now, automation.name),
      counts: counts.map((row) => ({ ...row, n: Number(row.n) })),
      turns: await latest(now),
    }
  },

  audit: { unaudited: 'questions to the help, without names' },
})

/** Answers with the question before them; nobody's name. */
const latest = (now: Asking) =>
  assistant(now)
    .selectFrom('assistant_turns')
    .innerJoin('assistant_turns as asked', (join) =>
      join
        .onRef('asked.talk', '=', 'assistant_turns.talk')
        .on((on) => on('asked.place', '=', on('assistant_turns.place', '-', 1)))
        .on('asked.side', '=', 'person'),
    )
    .leftJoin('help_entries', 'help_entries.id', 'assistant_turns.entry')
    .select([
      'assistant_turns.id',
      'assistant_turns.kind',
      'assistant_turns.why',
      'assistant_turns.entry',
      'assistant_turns.marked',
      'assistant_turns.at',
      'asked.text as question',
      'help_entries.question as quoted',
      'help_entries.locale',
    ])
    .where('assistant_turns.kind', 'in', ['answer', 'near', 'refusal'])
    .orderBy('assistant_turns.at', 'desc')
    .orderBy('assistant_turns.id')
    .limit(50)
    .execute()

export type DeskSeen = Awaited<ReturnType<typeof seeDesk.run>>
