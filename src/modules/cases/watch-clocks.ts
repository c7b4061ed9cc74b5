// Looks at the clocks every minute: whoever keeps a case is warned before it is late, and leadership hears when it is.
// @fulfils R58 R59
import { action, nothing, onlySystem, z, type Acting } from '#kernel'
import { tellPeople } from '#notifications'
import { caseLink } from './links.ts'
import { noteStep } from './steps.ts'
import { desk } from './tables.ts'

export const watchClocks = action({
  name: 'cases.watch-clocks',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('clocks are watched by the clock'),
  data: { purpose: 'cases', basis: 'legitimate-interest', categories: ['preference'] },
  machine: 'none',
  audit: { unaudited: 'warnings and escalations stand in the case' },
  inside: true,

  async run(now) {
    const late = await mark(now, 'escalated_at', 'due_at')
    const soon = await mark(now, 'warned_at', 'warn_at')
    for (const one of late) await escalate(now, one)
    for (const one of soon) if (one.due_at > now.at) await warn(now, one)
    const woken = await desk(now)
      .updateTable('cases')
      .set({ snoozed_until: null })
      .where('snoozed_until', '<=', now.at)
      .where('closed_at', 'is', null)
      .returning(['id', 'reference', 'assignee'])
      .execute()
    for (const { id, reference, assignee } of woken) {
      await noteStep(now, id, 'woken')
      if (assignee)
        await tellPeople(now, [assignee], {
          about: { kind: 'case', id },
          key: 'cases.told-woken',
          values: { reference },
          link: caseLink(id),
        })
    }
    return { warned: soon.length, late: late.length, woken: woken.length }
  },
})

type Marked = { case: string; kind: string; due_at: Date }

/** Marked in the statement that finds them, so that each is told of once, however many look. */
const mark = (now: Acting, what: 'escalated_at' | 'warned_at', by: 'due_at' | 'warn_at') =>
  desk(now)
    .updateTable('case_clocks')
    .set({ [what]: now.at })
    .where(by, '<=', now.at)
    .where(what, 'is', null)
    .where('met_at', 'is', null)
    .where('paused_at', 'is', null)
    .returning(['case', 'kind', 'due_at'])
    .execute() as Promise<Marked[]>

async function keeperOf(now: Acting, id: string) {
  return desk(now)
    .selectFrom('cases')
    .select(['id', 'reference', 'assignee', 'track'])
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
}

async function warn(now: Acting, { case: id, kind }: Marked): Promise<void> {
  const found = await keeperOf(now, id)
  if (!found) return
  await noteStep(now, id, 'warned', { words: kind })
  if (found.assignee)
    await tellPeople(now, [found.assignee], {
      about: { kind: 'case', id },
      key: 'cases.told-soon',
      values: { reference: found.reference },
      link: caseLink(id),
    })
}

/** Late: whoever keeps it, and those who run the desk. Of a concern only those who hear concerns. */
async function escalate(now: Acting, { case: id, kind }: Marked): Promise<void> {
  const found = await keeperOf(now, id)
  if (!found) return
  await noteStep(now, id, 'escalated', { words: kind })
  const leads = await desk(now)
    .selectFrom('hats')
    .select('person')
    .distinct()
    .where('space', 'is', null)
    .where(
      'hat',
      'in',
      found.track === 'concern' ? ['people-lead', 'ombudsperson'] : ['owner', 'administrator'],
    )
    .limit(50)
    .execute()
  const people = [...leads.map(({ person }) => person), ...(found.assignee ? [found.assignee] : [])]
  await tellPeople(now, [...new Set(people)], {
    about: { kind: 'case', id },
    key: 'cases.told-late',
    values: { reference: found.reference },
    link: caseLink(id),
    urgent: true,
  })
}
