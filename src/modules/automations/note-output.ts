// What a machine said is kept with its version, what it read and why, for as long as the register says.
// @fulfils R92 R94
import { rowsAsJson, type Acting, type Id } from '#kernel'
import { declaredAs } from './find-automation.ts'
import type { Did, Says } from './shapes.ts'
import { automations } from './tables.ts'

export type Output = {
  automation: string
  version: string
  about: { kind: string; id: Id; person?: Id | null }
  did: Did
  inputs: Says
  explanation: Says
  /** The suggestion itself, in a word or two of the automation's own vocabulary. */
  suggestion?: string
  /** 0 to 1. */
  score?: number
  /** It did not know, and gave it to a person. */
  handedOver?: boolean
}

const columns = [
  'id',
  'automation',
  'version',
  'about_kind',
  'about_id',
  'about_person',
  'did',
  'inputs',
  'explanation',
  'suggestion',
  'score',
  'handed_over',
  'at',
  'expires_at',
] as const
const DAY = 86_400_000
const AT_ONCE = 1000

/** Keeps one output. */
export async function noteOutput(now: Acting, output: Output): Promise<Id> {
  const [id] = await noteOutputs(now, [output])
  if (id === undefined) throw new Error('one output gives one id')
  return id
}

/** Keeps many in as few statements as it takes; the ids come in the same order. */
export async function noteOutputs(now: Acting, outputs: readonly Output[]): Promise<Id[]> {
  const rows = outputs.map((output) => rowOf(now, output))
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await written(now, rows.slice(from, from + AT_ONCE)).execute()
  return rows.map(({ id }) => id)
}

/** The same as part of a statement that writes more than this. */
export const outputsWritten = (now: Acting, outputs: readonly Output[]) =>
  written(
    now,
    outputs.map((output) => rowOf(now, output)),
  )

const written = (now: Acting, rows: readonly ReturnType<typeof rowOf>[]) =>
  automations(now)
    .insertInto('automation_outputs')
    .columns([...columns])
    .expression(rowsAsJson('automation_outputs', columns, rows))

function rowOf(now: Acting, { about, ...output }: Output) {
  const declared = declaredAs(output.automation)
  if (!declared) throw new Error(`no module declares an automation ${output.automation}`)
  return {
    id: now.id(),
    automation: output.automation,
    version: output.version,
    about_kind: about.kind,
    about_id: about.id,
    about_person: about.person ?? null,
    did: output.did,
    inputs: output.inputs,
    explanation: output.explanation,
    suggestion: output.suggestion ?? null,
    score: output.score ?? null,
    handed_over: output.handedOver ?? false,
    at: now.at,
    expires_at: new Date(now.at.getTime() + declared.keptDays * DAY),
  }
}
