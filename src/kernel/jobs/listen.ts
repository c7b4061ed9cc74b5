// What happens after the commit: each later reaction is one action performed by the system, at least once.
import { system } from '../actor.ts'
import { businessById } from '../businesses.ts'
import { perform, type Road } from '../perform.ts'
import { Stop } from '../stop.ts'

export type Work =
  | {
      kind: 'reaction'
      business: string
      fact: string
      action: string
      payload: unknown
      id: string
    }
  | { kind: 'clock'; job: string; business: string }

/** The work that a told fact makes: one piece for each listener. */
export function workOf(
  road: Road,
  told: { business: string; id: string; fact: string; payload: unknown },
): Work[] {
  return (road.registry.later.get(told.fact) ?? []).map((reaction) => ({
    kind: 'reaction',
    ...told,
    action: reaction.action.name,
  }))
}

/** Does one piece of work. A thing that is gone by now is done; anything else that fails is tried again. */
export async function doWork(road: Road, work: Work): Promise<void> {
  const business = await businessById(road.database, work.business)
  if (!business) return
  const found = work.kind === 'reaction' ? reactionFor(road, work) : jobFor(road, work.job)
  if (!found) return
  const once = work.kind === 'reaction' ? `${work.id} ${work.action}` : undefined
  try {
    await perform(road, found.action, found.input, {
      business,
      via: 'job',
      actor: system(found.name),
      once,
    })
  } catch (error) {
    if (error instanceof Stop && (error.kind === 'missing' || error.kind === 'clash')) return
    throw error
  }
}

function reactionFor(road: Road, work: Extract<Work, { kind: 'reaction' }>) {
  const reaction = road.registry.later
    .get(work.fact)
    ?.find((one) => one.action.name === work.action)
  return (
    reaction && {
      action: reaction.action,
      input: reaction.input(work.payload as never),
      name: work.fact,
    }
  )
}

function jobFor(road: Road, name: string) {
  const job = road.registry.modules
    .flatMap((card) => card.jobs ?? [])
    .find((one) => one.name === name)
  return job && { action: job.action, input: job.input, name }
}
