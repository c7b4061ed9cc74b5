// What was just said is out of sight until the model of the business has read it, for as many seconds as were set and no longer.
// @fulfils R95
import {
  action,
  nothing,
  onlySystem,
  subjectOf,
  z,
  type Acting,
  type Asking,
  type Id,
} from '#kernel'
import { noteOutput } from '#automations'
import { formatDateTime } from '#kernel/language'
import { ENDPOINT } from './endpoint-shapes.ts'
import { inBusinessWords } from './held-words.ts'
import { hold } from './hold.ts'
import { settingsHere } from './triage-settings.ts'
import { triageRows } from './triage-tables.ts'
import { showAgain } from './undo.ts'
import { t } from './words.ts'

type Thing = { kind: string; id: Id }

export async function beginWait(now: Acting, { kind, id }: Thing, seconds: number): Promise<void> {
  const until = new Date(now.at.getTime() + seconds * 1000)
  await triageRows(now)
    .insertInto('moderation_waits')
    .values({ kind, about: id, until })
    .onConflict((known) => known.columns(['business', 'kind', 'about']).doNothing())
    .execute()
  const why = inBusinessWords(now, () => t('endpoint.held-why', { until: formatDateTime(until) }))
  await subjectOf(kind)?.hide?.(now, id, why)
}

export async function isWaiting(now: Asking, { kind, id }: Thing): Promise<boolean> {
  const found = await triageRows(now)
    .selectFrom('moderation_waits')
    .select('about')
    .where('kind', '=', kind)
    .where('about', '=', id)
    .executeTakeFirst()
  return found !== undefined
}

/** True where it was waiting; from here on it no longer is. */
export async function endWait(now: Acting, { kind, id }: Thing): Promise<boolean> {
  const ended = await triageRows(now)
    .deleteFrom('moderation_waits')
    .where('kind', '=', kind)
    .where('about', '=', id)
    .executeTakeFirst()
  return ended.numDeletedRows > 0n
}

/** The model said nothing in time, or could not be asked: it appears, or a person is asked, as was set. */
export async function endSilent(now: Acting, thing: Thing): Promise<void> {
  const { settings, silent } = await settingsHere(now)
  if (silent === 'publish') return showAgain(now, { kind: thing.kind, about: thing.id })
  const version = '1'
  await noteOutput(now, {
    automation: ENDPOINT,
    version,
    about: { kind: thing.kind, id: thing.id },
    did: 'held',
    inputs: [],
    explanation: [{ key: 'moderation.triage.why.endpoint-silent' }],
    handedOver: true,
  })
  await hold(now, {
    subject: thing,
    automation: ENDPOINT,
    version,
    explanation: { reasons: [{ step: 'endpoint-silent' }] },
    promised: new Date(now.at.getTime() + settings.hours * 3_600_000),
  })
}

export const releaseWaits = action({
  name: 'moderation.release-waits',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('every few seconds'),
  data: { purpose: 'moderation', basis: 'legitimate-interest', categories: ['content'] },
  machine: { role: 'holds', automation: ENDPOINT, overruledBy: 'moderation.decide' },
  inside: true,

  async run(now) {
    const over = await triageRows(now)
      .deleteFrom('moderation_waits')
      .where('until', '<=', now.at)
      .returning(['kind', 'about'])
      .execute()
    for (const { kind, about } of over) await endSilent(now, { kind, id: about })
    return { released: over.length }
  },

  audit: {
    unaudited:
      'it ends what was told to end by then; whatever a person is asked about stands as a matter',
  },
})
