// The shape of a decision as it is typed, and what must be there before it can be carried out.
import { Id, invalid, z, type Acting } from '#kernel'
import { Several, Text, Ticked, Whole } from '#kernel/web'
import { addPeriod } from '#methods/calendar'
import { clausesFor } from '#guidelines'
import { keywords, territories } from './account-codes.ts'
import type { Ruling } from './decide-one.ts'
import { accountMeasures, contents, reaches } from './shapes.ts'
import { termsOf, weightOf } from './terms.ts'

export const RulingShape = {
  content: z.enum(contents),
  account: z.enum(accountMeasures).default('none'),
  reach: z.enum(reaches).default('space'),
  /** For muting and suspending: how many days. */
  days: Whole(1, 3650).optional(),
  weight: Whole(0, 4).optional(),
  clause: Id.optional(),
  /** The law it breaks, where it is illegal. */
  law: Text(500, 0).default(''),
  facts: Text(4000, 0).default(''),
  category: z
    .string()
    .regex(/^STATEMENT_CATEGORY_[A-Z_]+$/)
    .max(100)
    .optional(),
  keywords: Several(z.enum(keywords), 10),
  /** Countries it holds in; none means wherever this is read. */
  territory: Several(z.enum(territories), 30),
  pictures: Ticked,
  seconds: Whole(0, 86_400).optional(),
}
type Typed = z.output<z.ZodObject<typeof RulingShape>>

/** NOTE: no restriction without the clause or the law it rests on, and the facts it rests on. */
export async function rulingOf(
  now: Acting,
  typed: Typed,
  space: Id | null,
  batch: Id | null,
): Promise<Ruling> {
  const restricts = typed.content === 'hide' || typed.account !== 'none'
  const clause = await clauseFor(now, typed.clause, space)
  if (restricts && clause === null && typed.law.length < 3)
    throw invalid({ clause: 'moderation.name-clause' })
  if (restricts && typed.facts.length < 10) throw invalid({ facts: 'moderation.name-facts' })
  const timed = typed.account === 'mute' || typed.account === 'suspend'
  if (timed && typed.days === undefined) throw invalid({ days: 'moderation.name-days' })
  const illegal = typed.law.length >= 3
  return {
    content: typed.content,
    account: typed.account,
    reach: space === null ? 'business' : typed.reach,
    until:
      timed && typed.days !== undefined
        ? addPeriod(now.at, { days: typed.days }, now.business.timeZone)
        : null,
    weight: restricts ? (typed.weight ?? (await usualWeight(now, typed, batch))) : 0,
    ground: !restricts ? 'none' : illegal ? 'illegal' : 'incompatible',
    clause: restricts ? clause : null,
    law: restricts ? typed.law : '',
    facts: typed.facts,
    category: typed.category ?? 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
    keywords: typed.keywords,
    territory: typed.territory,
    pictures: typed.pictures,
    seconds: typed.seconds ?? null,
    batch,
  }
}

/** NOTE: several things decided at once bring no points unless somebody says so: one bad hour is not fifty offences. */
async function usualWeight(now: Acting, { account }: Typed, batch: Id | null): Promise<number> {
  if (account === 'none' && batch !== null) return 0
  return weightOf(await termsOf(now), account === 'none' ? 'hide' : account)
}

async function clauseFor(now: Acting, clause: Id | undefined, space: Id | null) {
  if (clause === undefined) return null
  const found = (await clausesFor(now, space)).find((one) => one.clause === clause)
  if (!found) throw invalid({ clause: 'road.field.choice' })
  const { guideline, number, heading } = found
  return { id: clause, guideline, number, heading }
}
