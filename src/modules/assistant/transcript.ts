// What was said in a talk, in order, for the people who take over: so that nobody has to say it twice.
import type { Asking } from '#kernel'
import { say } from '#kernel/language'
import type { Talk } from './load.ts'
import { assistant } from './tables.ts'
import { spokenIn } from './spoken-in.ts'

type Said = { side: 'person' | 'machine'; text: string; at: Date }

/** The last question stands apart: it is what the case is about. */
export async function transcript(
  now: Asking,
  talk: Pick<Talk, 'id' | 'locale'>,
): Promise<{ earlier: Said[]; last: string }> {
  const turns = await assistant(now)
    .selectFrom('assistant_turns')
    .leftJoin('help_entries', 'help_entries.id', 'assistant_turns.entry')
    .select([
      'assistant_turns.kind',
      'assistant_turns.text',
      'assistant_turns.why',
      'assistant_turns.at',
      'help_entries.question',
      'help_entries.source',
    ])
    .where('talk', '=', talk.id)
    .orderBy('place')
    .limit(200)
    .execute()
  const lastAt = turns.findLastIndex(({ kind }) => kind === 'question')
  const words = (turn: (typeof turns)[number]): string => {
    if (turn.kind === 'question') return turn.text
    if (turn.kind === 'answer') return `${turn.question ?? ''}\n\n${turn.source ?? ''}`.trim()
    const key = turn.kind === 'hand-over' ? 'assistant.hand-over.said' : 'assistant.refusal'
    return spokenIn(now, talk.locale, () => say({ key }))
  }
  return {
    earlier: turns
      .filter((_, at) => at !== lastAt)
      .map((turn) => ({
        side: turn.kind === 'question' ? ('person' as const) : ('machine' as const),
        text: words(turn),
        at: turn.at,
      })),
    last: turns[lastAt]?.text ?? '',
  }
}
