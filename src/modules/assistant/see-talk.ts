// A talk as the person who asked sees it. What a machine said comes marked, and cannot be drawn as anything else.
// @fulfils R84 R86
import { isOnFor } from '#automations'
import { answerHours } from '#cases'
import { suggested, type Suggested } from '#html'
import { question, z, type Asking } from '#kernel'
import { say } from '#kernel/language'
import type { SafeHtml } from '#kernel/text'
import { entryLink } from '#knowledge'
import { automation } from './automation.ts'
import { loadTalk } from './load.ts'
import { anybody } from './policy.ts'
import { Link, type TurnKind, type Why } from './shapes.ts'
import { spokenIn } from './spoken-in.ts'
import { assistant } from './tables.ts'

export type Machined =
  | { kind: 'answer'; question: string; html: SafeHtml; href: string; lang: string }
  | { kind: 'near'; questions: Array<{ question: string; href: string; lang: string }> }
  | { kind: 'refusal' }
  | { kind: 'hand-over'; why: Why }
export type Turn =
  | { side: 'person'; text: string; at: Date }
  | { side: 'machine'; said: Suggested<Machined>; at: Date }

export const seeTalk = question({
  name: 'assistant.see-talk',
  input: z.object({ link: Link }),
  subject: loadTalk,
  may: anybody,
  data: { purpose: 'assistant', basis: 'contract', categories: ['content'] },
  machine: {
    role: 'answers',
    automation: 'assistant.answers',
    overruledBy: 'assistant.ask-person',
  },
  audit: { unaudited: 'read by whoever holds its address' },

  async run(now, { link }, talk) {
    return {
      link,
      talk: {
        state: talk.state,
        why: talk.why as Why | null,
        reference: talk.reference,
        caseLink: talk.case_link,
        due: talk.due_at,
        known: talk.person !== null,
      },
      turns: await turnsOf(now, talk),
      on: await isOnFor(now, automation.name, talk.person),
      hours: await answerHours(now),
    }
  },
})

async function turnsOf(now: Asking, talk: { id: string; locale: string }): Promise<Turn[]> {
  const rows = await assistant(now)
    .selectFrom('assistant_turns')
    .leftJoin('help_entry_versions', (join) =>
      join
        .onRef('help_entry_versions.entry', '=', 'assistant_turns.entry')
        .onRef('help_entry_versions.number', '=', 'assistant_turns.number'),
    )
    .select([
      'assistant_turns.side',
      'assistant_turns.kind',
      'assistant_turns.text',
      'assistant_turns.why',
      'assistant_turns.entry',
      'assistant_turns.number',
      'assistant_turns.near',
      'assistant_turns.at',
      'help_entry_versions.question',
      'help_entry_versions.html',
    ])
    .where('talk', '=', talk.id)
    .orderBy('place')
    .limit(200)
    .execute()
  const near = await questionsOf(
    now,
    rows.flatMap((row) => row.near),
  )
  return rows.map((row) =>
    row.side === 'person'
      ? { side: 'person', text: row.text, at: row.at }
      : { side: 'machine', at: row.at, said: marked(now, machined(row, near, talk.locale)) },
  )
}

type Row = {
  kind: TurnKind
  why: string | null
  entry: string | null
  number: number | null
  near: string[]
  question: string | null
  html: SafeHtml | null
}
type Near = Map<string, { question: string; locale: string }>

function machined(row: Row, near: Near, locale: string): Machined {
  if (row.kind === 'answer' && row.entry && row.html && row.question)
    return {
      kind: 'answer',
      question: row.question,
      html: row.html,
      href: `${entryLink(row.entry)}/v/${row.number}`,
      lang: locale,
    }
  if (row.kind === 'hand-over') return { kind: 'hand-over', why: (row.why ?? 'button') as Why }
  const questions = row.near.flatMap((id) => {
    const found = near.get(id)
    return found ? [{ question: found.question, href: entryLink(id), lang: found.locale }] : []
  })
  return questions.length > 0 ? { kind: 'near', questions } : { kind: 'refusal' }
}

/** NOTE: no confidence is shown: the line is drawn so that it answers or does not, and a number would say more than we know. */
const marked = (now: Asking, value: Machined): Suggested<Machined> =>
  suggested({
    value,
    automation: spokenIn(now, now.locale, () => say({ key: automation.title })),
    version: automation.version,
    explanation: spokenIn(now, now.locale, () =>
      say({ key: `assistant.explanation.${value.kind}` }),
    ),
  })

async function questionsOf(now: Asking, ids: readonly string[]): Promise<Near> {
  if (ids.length === 0) return new Map()
  const rows = await assistant(now)
    .selectFrom('help_entries')
    .select(['id', 'question', 'locale'])
    .where('id', 'in', [...ids])
    .where('state', '=', 'approved')
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export type TalkSeen = Awaited<ReturnType<typeof seeTalk.run>>
