// Every month each machine of triage is looked at: whose harmless words it pointed out or held, by language and by whether
// a group is named. What comes of it stands on the register, and those who run the business are told.
// @fulfils R93
import { action, nothing, onlySystem, sql, z, type Acting } from '#kernel'
import { areOn, automationLink, noteCheck } from '#automations'
import { tellPeople } from '#notifications'
import { pastContent, type Past } from './rule-past.ts'
import { groupSay, wrongByGroup, type GroupShare } from './rule-groups.ts'
import { machines } from './triage-gather.ts'
import { triageRows } from './triage-tables.ts'

const DAYS = 90
/** A difference between two groups from which on it is told as unfair: five in a hundred harmless texts. */
export const GAP = 0.05

export const reportFairness = action({
  name: 'moderation.report-fairness',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('every month'),
  data: { purpose: 'moderation', basis: 'legitimate-interest', categories: ['content'] },
  machine: 'none',
  inside: true,

  async run(now) {
    const on = await areOn(now, machines)
    if (on.size === 0) return { checked: 0, unfair: 0 }
    const since = new Date(now.at.getTime() - DAYS * 86_400_000)
    const said = (await pastContent(now, null)).filter(({ at }) => at >= since)
    const harmless = said.filter(({ decided }) => decided !== 'hide')
    const spoken = await spokenAbout(now, since)
    let unfair = 0
    let checked = 0
    for (const [automation, about] of spoken) {
      if (!on.has(automation)) continue
      checked++
      if ((await check(now, automation, about, harmless)) === false) unfair++
    }
    return { checked, unfair }
  },

  audit: ({ answer }) => ({ kind: 'automations', detail: answer }),
})

type Spoken = { version: string; about: ReadonlySet<string> }

/** What each machine pointed out or held lately, under its newest version. */
async function spokenAbout(now: Acting, since: Date): Promise<Map<string, Spoken>> {
  const found = await triageRows(now)
    .selectFrom('automation_outputs')
    .select(['automation', sql<string>`(array_agg(version order by at desc))[1]`.as('version')])
    .select(
      sql<
        string[]
      >`coalesce(array_agg(about_id) filter (where did in ('held', 'labelled')), '{}')`.as('about'),
    )
    .where('automation', 'in', machines)
    .where('at', '>=', since)
    .groupBy('automation')
    .execute()
  return new Map(
    found.map(({ automation, version, about }) => [automation, { version, about: new Set(about) }]),
  )
}

/** Whether no group's harmless words are caught more than others'; null where too little is let out to say. */
export function isFair(groups: readonly GroupShare[]): boolean | null {
  const [named, languages] = [true, false].map((names) =>
    groups.flatMap(({ group, share }) =>
      share !== null && group.startsWith('names-') === names ? share : [],
    ),
  )
  const gaps = [named, languages].flatMap((shares = []) =>
    shares.length < 2 ? [] : Math.max(...shares) - Math.min(...shares),
  )
  return gaps.length === 0 ? null : Math.max(...gaps) <= GAP
}

async function check(
  now: Acting,
  automation: string,
  { version, about }: Spoken,
  harmless: readonly Past[],
): Promise<boolean | null> {
  const groups = wrongByGroup(
    harmless.map(({ author, locale, text, id }) => ({
      author,
      locale,
      text,
      wrong: about.has(id),
    })),
    now.at.toISOString().slice(0, 10),
  )
  const passed = isFair(groups)
  await noteCheck(now, {
    automation,
    version,
    kind: 'fairness',
    passed,
    report: {
      says: [
        {
          key: 'moderation.fairness.says',
          values: {
            looked: harmless.length,
            wrong: harmless.filter(({ id }) => about.has(id)).length,
            days: DAYS,
          },
        },
      ],
      groups: groups.map((one) => ({ ...one, say: groupSay(one.group) })),
    },
  })
  const running = await triageRows(now)
    .selectFrom('hats')
    .select('person')
    .distinct()
    .where('hat', 'in', ['owner', 'administrator'])
    .where(sql<boolean>`(until is null or until > ${now.at})`)
    .execute()
  await tellPeople(
    now,
    running.map(({ person }) => person),
    {
      about: { kind: 'automation', id: now.id() },
      key: `moderation.fairness.told-${String(passed)}`,
      values: { machine: automation.split('.')[1] ?? '' },
      link: automationLink(automation),
      urgent: passed === false,
    },
  )
  return passed
}
