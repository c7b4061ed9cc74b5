// What the machine does with one question: quotes, offers what is near, says that it does not know, or hands over.
// @fulfils R84 R86 R92
import type { Acting } from '#kernel'
import { hasOptedOut, isOn, noteOutput, type Says } from '#automations'
import { addTurn } from './add-turn.ts'
import { automation } from './automation.ts'
import { count } from './count.ts'
import { finderFor } from './finders.ts'
import type { Found } from './finder.ts'
import { handOver } from './hand-over.ts'
import { mustHandOver } from './must-hand-over.ts'
import type { Why } from './shapes.ts'
import { assistant } from './tables.ts'

type Talking = { id: string; person: string | null; locale: string }
type Looked = { found: Found; number: number | undefined } | { why: Why }

const mostMisses = 2

export async function answerTo(now: Acting, talk: Talking, question: string): Promise<void> {
  const looked = await look(now, talk, question)
  if ('why' in looked) return handOver(now, talk, looked.why, await noted(now, talk, looked))
  const { found, number } = looked
  if (found.answer === undefined && (await missesBefore(now, talk.id)) + 1 >= mostMisses)
    return handOver(now, talk, 'misses', await noted(now, talk, { why: 'misses' }))
  const kind = found.answer ? 'answer' : found.near.length > 0 ? 'near' : 'refusal'
  await addTurn(now, talk, {
    kind,
    entry: found.answer,
    number,
    near: found.answer ? [] : found.near,
    sure: found.sure,
    output: await noted(now, talk, looked),
  })
  await count(now, kind)
}

/** NOTE: whatever goes wrong in the machine, the person is handed over; only the database may stop a verb. */
async function look(now: Acting, talk: Talking, question: string): Promise<Looked> {
  const added = await assistant(now)
    .selectFrom('assistant_words')
    .select(['topic', 'words'])
    .execute()
  const topic = mustHandOver(question, added)
  if (topic) return { why: topic }
  if (!(await isOn(now, automation.name))) return { why: 'off' }
  if (await hasOptedOut(now, automation.name, talk.person)) return { why: 'person' }
  try {
    const { finder, entries } = await finderFor(now, talk.locale)
    const found = finder.find(question)
    return { found, number: found.answer ? entries.get(found.answer)?.number : undefined }
  } catch {
    return { why: 'error' }
  }
}

/** Questions in a row that were not answered. */
async function missesBefore(now: Acting, talk: string): Promise<number> {
  const rows = await assistant(now)
    .selectFrom('assistant_turns')
    .select('kind')
    .where('talk', '=', talk)
    .where('side', '=', 'machine')
    .orderBy('place', 'desc')
    .limit(mostMisses)
    .execute()
  const answered = rows.findIndex(({ kind }) => kind === 'answer')
  return answered === -1 ? rows.length : answered
}

function noted(now: Acting, talk: Talking, looked: Looked) {
  const why = 'why' in looked ? looked.why : undefined
  const explanation: Says = why
    ? [{ key: `assistant.why.${why}` }]
    : [
        {
          key:
            'found' in looked && looked.found.answer
              ? 'assistant.explained'
              : 'assistant.explained-not',
        },
      ]
  return noteOutput(now, {
    automation: automation.name,
    version: automation.version,
    about: { kind: 'assistant-talk', id: talk.id, person: talk.person },
    did: 'answered',
    inputs: [{ key: 'assistant.register.data-question' }],
    explanation,
    suggestion: 'found' in looked ? (looked.found.answer ? 'answered' : 'refused') : 'handed over',
    ...('found' in looked ? { score: looked.found.sure } : {}),
    handedOver: why !== undefined,
  })
}
