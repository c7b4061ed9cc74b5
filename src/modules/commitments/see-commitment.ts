// One promise: why, who, by when, what became of it and what shows that; with everything that was postponed.
// @fulfils R35 R41 R65 R67
import { everyone, Id, question, subjectOf, verdicts, z, type Asking } from '#kernel'
import { answerable } from './answerable.ts'
import { loadCommitment } from './load.ts'
import { mayShow, mayVerify, mayWorkOn } from './policy.ts'
import { stateOf } from './state.ts'
import { commitments } from './tables.ts'

export const seeCommitment = question({
  name: 'commitments.see-commitment',
  input: z.object({ commitment: Id }),
  subject: loadCommitment,
  may: everyone('a promise that somebody may not see is not there for them'),
  data: { purpose: 'commitments', basis: 'legitimate-interest', categories: ['name', 'role'] },
  machine: 'none',
  audit: { unaudited: 'reads what this person may see' },

  async run(now, _, commitment) {
    const may = verdicts(now.actor, commitment, {
      work: mayWorkOn,
      verify: mayVerify,
      show: mayShow,
    })
    const steps = await commitments(now)
      .selectFrom('commitment_steps')
      .leftJoin('people', 'people.id', 'commitment_steps.by_person')
      .select([
        'commitment_steps.kind',
        'commitment_steps.words',
        'commitment_steps.at',
        'commitment_steps.due_from',
        'commitment_steps.due_to',
        'people.name',
      ])
      .where('commitment', '=', commitment.id)
      .orderBy('commitment_steps.at')
      .orderBy('commitment_steps.id')
      .limit(500)
      .execute()
    return {
      commitment: { ...commitment, stands: stateOf(commitment, now.at) },
      ...(await names(now, commitment)),
      steps,
      sources: await sourcesOf(now, commitment.id),
      following: await isFollowing(now, commitment.id),
      may,
      people: may.work === true ? await answerable(now) : [],
    }
  },
})

async function names(now: Asking, of: { owner: string | null; verified_by: string | null }) {
  const ids = [of.owner, of.verified_by].filter((id) => id !== null)
  const rows =
    ids.length === 0
      ? []
      : await commitments(now)
          .selectFrom('people')
          .select(['id', 'name'])
          .where('id', 'in', ids)
          .execute()
  const nameOf = (id: string | null) => rows.find((row) => row.id === id)?.name || undefined
  return { owner: nameOf(of.owner), verifiedBy: nameOf(of.verified_by) }
}

/** What it follows from, as far as this actor may see it; the rest is only counted. */
async function sourcesOf(now: Asking, commitment: string) {
  const rows = await commitments(now)
    .selectFrom('commitment_sources')
    .select(['kind', 'source'])
    .where('commitment', '=', commitment)
    .where('kind', '!=', 'commitment')
    .limit(20)
    .execute()
  const seen = await Promise.all(
    rows.map(async ({ kind, source }) => {
      const card = subjectOf(kind)
      const title = await card?.title(now, source)
      return card && title !== undefined ? { title, href: card.link(source) } : undefined
    }),
  )
  return {
    seen: seen.filter((one) => one !== undefined),
    hidden: seen.filter((one) => !one).length,
  }
}

async function isFollowing(now: Asking, commitment: string): Promise<boolean> {
  if (now.actor.person === null) return false
  const row = await commitments(now)
    .selectFrom('commitment_asked')
    .select('at')
    .where('kind', '=', 'commitment')
    .where('source', '=', commitment)
    .where('person', '=', now.actor.person)
    .executeTakeFirst()
  return row !== undefined
}

export type CommitmentSeen = Awaited<ReturnType<typeof seeCommitment.run>>
