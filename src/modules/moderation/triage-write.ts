// Writes what triage found, for many things in one statement: matters with their flags, fingerprints, and outputs for the register.
// @fulfils R92
import { rowsAsJson, sql, type Acting, type Id } from '#kernel'
import { outputsWritten, type Output, type Says as Words } from '#automations'
import { sampleFor } from './matter.ts'
import type { Explanation, Severity, Suggestion } from './shapes.ts'
import { moderation } from './tables.ts'
import { TEXT_MODEL } from './triage-model.ts'
import type { Outcome, Seen, Sign } from './triage-shapes.ts'
import { triageRows } from './triage-tables.ts'

const HOUR = 3_600_000
const matterColumns = [
  'id',
  'kind',
  'about',
  'space',
  'author',
  'title',
  'words',
  'locale',
  'said_at',
  'stars',
  'opened_at',
  'promised_at',
  'severity',
  'held_at',
  'held_until',
  'flags',
  'suggestion',
  'sample',
] as const
const flagColumns = [
  'id',
  'matter',
  'kind',
  'automation',
  'version',
  'score',
  'explanation',
  'at',
] as const
const printColumns = ['id', 'print', 'author', 'kind', 'about', 'at'] as const

const promised = (now: Acting, { hours }: Outcome) => new Date(now.at.getTime() + hours * HOUR)
/** NOTE: whatever is held is seen again at a time that is told; where help is called first, one promise later. */
export const heldUntil = (now: Acting, { hours, escalate }: Outcome) =>
  new Date(now.at.getTime() + hours * HOUR * (escalate ? 2 : 1))

/** NOTE: prints, outputs, matters and flags go in one statement: each way to the database costs more than what it carries. */
export async function writeAll(
  now: Acting,
  outcomes: readonly Outcome[],
  found: readonly Outcome[],
  seen: Seen,
): Promise<Map<Id, Id>> {
  const outputs = outcomes.flatMap((one) => outputsOf(one, seen))
  const lasting = triageRows(now)
    .with('printed', () => printsWritten(now, outcomes, seen))
    .with('noted', () => outputsWritten(now, outputs))
  if (found.length === 0) {
    await lasting.selectNoFrom(sql`1`.as('done')).execute()
    return new Map()
  }
  const rows = await lasting
    .with('opened', () => mattersOpened(now, found, seen))
    .with('flagged', () => flagsWritten(now, found))
    .selectFrom('opened')
    .select(['id', 'about'])
    .execute()
  return new Map(rows.map(({ id, about }) => [about, id]))
}

const mattersOpened = (now: Acting, found: readonly Outcome[], seen: Seen) =>
  moderation(now)
    .insertInto('moderation_matters')
    .columns([...matterColumns])
    .expression(
      rowsAsJson(
        'moderation_matters',
        matterColumns,
        found.map((one) => matterRow(now, one, seen)),
      ),
    )
    .onConflict((open) =>
      open
        .columns(['business', 'kind', 'about'])
        .where('decided_at', 'is', null)
        .doUpdateSet({
          promised_at: sql<Date>`least(moderation_matters.promised_at, excluded.promised_at)`,
          severity: sql<Severity>`greatest(moderation_matters.severity, excluded.severity)`,
          flags: sql<number>`moderation_matters.flags + excluded.flags`,
          suggestion: sql<Suggestion>`coalesce(excluded.suggestion, moderation_matters.suggestion)`,
          words: sql<string>`excluded.words`,
          held_at: sql<Date>`coalesce(moderation_matters.held_at, excluded.held_at)`,
          held_until: sql<Date>`coalesce(moderation_matters.held_until, excluded.held_until)`,
        }),
    )
    .returning(['id', 'about'])

/** A flag comes with the id of what it is about, and takes the id of the matter that was opened or found for it. */
const flagsWritten = (now: Acting, found: readonly Outcome[]) =>
  moderation(now)
    .insertInto('moderation_flags')
    .columns([...flagColumns])
    .expression(
      sql<never>`select f.id, opened.id, f.kind, f.automation, f.version, f.score, f.explanation, f.at
        from (${rowsAsJson(
          'moderation_flags',
          flagColumns,
          found.flatMap((one) => flagsOf(now, one)),
        )}) as f
        join opened on opened.about = f.matter`,
    )

function matterRow(now: Acting, one: Outcome, { shares }: Seen) {
  const { thing, says, severity, signs } = one
  const held = says === 'hold' && !thing.hidden
  const suggestion = suggestionOf(one)
  return {
    id: now.id(),
    kind: thing.kind,
    about: thing.id,
    space: thing.space,
    author: thing.author,
    title: thing.title.slice(0, 300),
    words: thing.text.slice(0, 20_000),
    locale: thing.locale,
    said_at: thing.at,
    stars: thing.stars ?? null,
    opened_at: now.at,
    promised_at: promised(now, one),
    severity,
    held_at: held ? now.at : null,
    held_until: held ? heldUntil(now, one) : null,
    flags: signs.length,
    suggestion,
    sample: sampleFor(now, shares),
  }
}

/** A suggestion is made only where something would be held: a flag asks a person to look, and says no more. */
function suggestionOf({ says, signs }: Outcome): Suggestion | null {
  const heavy = signs.find((one) => one.says === 'hold')
  if (says !== 'hold' || !heavy) return null
  const { automation, version, score, category } = heavy
  return {
    content: 'hide',
    automation,
    version,
    ...(category === undefined ? {} : { category }),
    ...(score === undefined ? {} : { certainty: score }),
  }
}

const flagsOf = (now: Acting, { thing, signs }: Outcome) =>
  signs.map((sign) => ({
    id: now.id(),
    matter: thing.id,
    kind: sign.says === 'hold' ? ('hold' as const) : ('flag' as const),
    automation: sign.automation,
    version: sign.version,
    score: sign.score ?? null,
    explanation: explanationOf(sign),
    at: now.at,
  }))

/** Each word with what it weighed, so that nothing of the reason is left out. */
const explanationOf = ({ step, words = [], score }: Sign): Explanation => ({
  reasons:
    words.length === 0
      ? [{ step }]
      : words.map(({ text, weight }) => ({
          step,
          quote: text,
          ...(weight === undefined ? {} : { weight }),
        })),
  ...(score === undefined ? {} : { certainty: score }),
})

const did = { hold: 'held', flag: 'labelled', order: 'ordered', publish: 'let-through' } as const

function outputsOf({ thing, signs }: Outcome, seen: Seen): Output[] {
  const about = { kind: thing.kind, id: thing.id, person: thing.author }
  const inputs: Words = [
    { key: 'moderation.triage.input.words', values: { n: thing.text.split(/\s+/).length } },
    { key: 'moderation.triage.input.language', values: { language: thing.locale } },
  ]
  const spoken = signs.map((sign): Output => ({
    automation: sign.automation,
    version: sign.version,
    about,
    did: did[sign.says],
    inputs,
    explanation: [{ key: `moderation.triage.why.${sign.step}`, values: sign.found }],
    suggestion: sign.says,
    ...(sign.score === undefined ? {} : { score: sign.score }),
  }))
  if (signs.some(({ automation }) => automation === TEXT_MODEL) || !seen.on.has(TEXT_MODEL))
    return spoken
  const { version } = seen.scorers(thing.locale)
  return [
    ...spoken,
    {
      automation: TEXT_MODEL,
      version,
      about,
      did: 'let-through',
      inputs,
      explanation: [{ key: 'moderation.triage.why.let-through' }],
      score: seen.weigh(thing).score,
    },
  ]
}

const printsWritten = (now: Acting, outcomes: readonly Outcome[], seen: Seen) =>
  triageRows(now)
    .insertInto('moderation_prints')
    .columns([...printColumns])
    .expression(
      rowsAsJson(
        'moderation_prints',
        printColumns,
        outcomes.map(({ thing }) => ({
          id: now.id(),
          print: seen.printOf(thing),
          author: thing.author,
          kind: thing.kind,
          about: thing.id,
          at: thing.at,
        })),
      ),
    )
