// After a post stands, the model the business named is asked about its words. What it says points out or holds; where it
// fails, nothing happens: nobody waits for it and no post is stopped by it.
// @fulfils R95
import { action, Id, onlySystem, reach, subjectOf, Unreached, z, type Acting } from '#kernel'
import { isOnFor, noteOutput } from '#automations'
import {
  bodyFor,
  ENDPOINT,
  FAILURES,
  LETTERS,
  opinionIn,
  pathOf,
  PAUSE_MINUTES,
  WITHIN,
  type Endpoint,
  type Opinion,
} from './endpoint-shapes.ts'
import { endpointHere } from './endpoint-here.ts'
import { endSilent, endWait, isWaiting } from './endpoint-wait.ts'
import { showAgain } from './undo.ts'
import { flag, hold, type Finding } from './hold.ts'
import { settingsHere } from './triage-settings.ts'
import { triageRows } from './triage-tables.ts'

export const askEndpoint = action({
  name: 'moderation.ask-endpoint',
  input: z.object({ kind: z.string().max(40), id: Id }),
  subject: async (now, { kind, id }) => {
    const matter = await subjectOf(kind)?.matter?.(now, id)
    return matter && { ...matter, kind, id }
  },
  may: onlySystem('after triage, where the owner switched it on'),
  data: { purpose: 'moderation', basis: 'legitimate-interest', categories: ['content'] },
  machine: { role: 'holds', automation: ENDPOINT, overruledBy: 'moderation.decide' },
  inside: true,

  async run(now, _, thing) {
    const endpoint = await endpointHere(now)
    const unread = thing.hidden && !(await isWaiting(now, thing))
    if (!endpoint || unread || !(await isOnFor(now, ENDPOINT, thing.author))) {
      if (await endWait(now, thing)) await shown(now, thing)
      return { said: 'nothing' as const }
    }
    const resting = await isResting(now)
    const opinion = resting ? undefined : await ask(endpoint, thing.text)
    // NOTE: the wait ends after the answer, so that nothing is locked for as long as the model takes its time.
    const waited = await endWait(now, thing)
    if (opinion === undefined || opinion instanceof Unreached) {
      if (opinion) await noteFailure(now, opinion.trouble)
      if (waited) await endSilent(now, thing)
      return { said: resting ? ('resting' as const) : ('failed' as const) }
    }
    await noteAnswer(now)
    const said = await act(now, endpoint, thing, opinion)
    if (waited && said !== 'hold') await shown(now, thing)
    return { said }
  },

  audit: ({ input, answer }) => ({ kind: input.kind, id: input.id, detail: { said: answer.said } }),
})

const shown = (now: Acting, { kind, id }: { kind: string; id: Id }) =>
  showAgain(now, { kind, about: id })

/** What it says of a text, or why it could not be asked. */
export async function ask(endpoint: Endpoint, text: string): Promise<Opinion | Unreached> {
  try {
    const { status, text: answer } = await reach(
      `${endpoint.url.replace(/\/+$/, '')}/${pathOf(endpoint.kind)}`,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(endpoint.key === '' ? {} : { authorization: `Bearer ${endpoint.key}` }),
        },
        body: bodyFor(endpoint, text.slice(0, LETTERS)),
        within: WITHIN,
      },
    )
    if (status !== 200) return new Unreached('connection', `status ${status}`)
    return opinionIn(endpoint.kind, answer) ?? new Unreached('connection', 'not understood')
  } catch (error) {
    return error instanceof Unreached ? error : new Unreached('connection')
  }
}

type Thing = { kind: string; id: Id; author: Id | null; text: string; locale: string }

async function act(now: Acting, endpoint: Endpoint, thing: Thing, { label, score }: Opinion) {
  const { settings } = await settingsHere(now)
  const says = score >= settings.holdAt ? 'hold' : score >= settings.flagAt ? 'flag' : 'nothing'
  const version = `${endpoint.model} (${endpoint.kind})`
  await noteOutput(now, {
    automation: ENDPOINT,
    version,
    about: { kind: thing.kind, id: thing.id, person: thing.author },
    did: says === 'hold' ? 'held' : says === 'flag' ? 'labelled' : 'let-through',
    inputs: [
      { key: 'moderation.triage.input.words', values: { n: thing.text.split(/\s+/).length } },
    ],
    explanation: [{ key: 'moderation.triage.why.endpoint', values: { label } }],
    suggestion: says,
    score,
  })
  if (says === 'nothing') return says
  const finding: Finding = {
    subject: { kind: thing.kind, id: thing.id },
    automation: ENDPOINT,
    version,
    explanation: { reasons: [{ step: 'endpoint', words: [label] }], certainty: score },
    promised: new Date(now.at.getTime() + settings.hours * 3_600_000),
    score,
    ...(says === 'hold'
      ? {
          suggestion: { content: 'hide' as const, automation: ENDPOINT, version, certainty: score },
        }
      : {}),
  }
  await (says === 'hold' ? hold : flag)(now, finding)
  return says
}

async function isResting(now: Acting): Promise<boolean> {
  const state = await triageRows(now)
    .selectFrom('moderation_endpoint_state')
    .select(['failures', 'at'])
    .executeTakeFirst()
  const since = now.at.getTime() - PAUSE_MINUTES * 60_000
  return state !== undefined && state.failures >= FAILURES && state.at.getTime() > since
}

const noteFailure = (now: Acting, trouble: string) =>
  triageRows(now)
    .insertInto('moderation_endpoint_state')
    .values({ failures: 1, trouble, at: now.at })
    .onConflict((known) =>
      known.column('business').doUpdateSet((row) => ({
        failures: (is) => is('moderation_endpoint_state.failures', '+', 1),
        trouble: row.ref('excluded.trouble'),
        at: row.ref('excluded.at'),
      })),
    )
    .execute()

const noteAnswer = (now: Acting) =>
  triageRows(now)
    .updateTable('moderation_endpoint_state')
    .set({ failures: 0, trouble: '', at: now.at })
    .where('failures', '>', 0)
    .execute()
