// Says what keeps a value: which promises of the program and which clauses. All of them at once, as ticked.
// @fulfils R19
import { action, declaredPromises, invalid, z, type Acting } from '#kernel'
import { Several } from '#kernel/web'
import { clausesFor } from '#guidelines'
import { clauseKey } from './chain.ts'
import { maySpeak } from './policy.ts'
import { trust } from './tables.ts'

export const linkValue = action({
  name: 'trust.link-value',
  input: z.object({
    guideline: z.uuid(),
    number: z.coerce.number().int().min(1).max(100_000),
    promises: Several(z.string().max(100), 100),
    clauses: Several(z.string().max(60), 200),
  }),
  subject: async (now, { guideline, number }) =>
    (await clausesFor(now, null, ['values'])).find(
      (clause) => clause.guideline === guideline && clause.number === number,
    ),
  may: maySpeak,
  data: { noPersonalData: 'which rules keep which value' },
  machine: 'none',

  async run(now, { promises, clauses }, value) {
    await check(now, promises, clauses)
    const { guideline, number } = value
    await trust(now)
      .deleteFrom('trust_links')
      .where('guideline', '=', guideline)
      .where('number', '=', number)
      .execute()
    const rows = [
      ...new Set(promises.map((target) => `promise ${target}`)),
      ...new Set(clauses.map((target) => `clause ${target}`)),
    ].map((pair) => {
      const [kind = '', target = ''] = pair.split(' ')
      return {
        id: now.id(),
        guideline,
        number,
        target,
        kind: kind as 'promise' | 'clause',
        linked_by: now.actor.person,
        linked_at: now.at,
      }
    })
    if (rows.length > 0) await trust(now).insertInto('trust_links').values(rows).execute()
    return { guideline, number, links: rows.length }
  },

  audit: ({ answer }) => ({
    kind: 'guideline',
    id: answer.guideline,
    detail: { value: answer.number, links: answer.links },
  }),
})

async function check(now: Acting, promises: readonly string[], clauses: readonly string[]) {
  const known = new Set(declaredPromises().map((promise) => promise.name))
  if (promises.some((name) => !known.has(name))) throw invalid({ promises: 'road.field.choice' })
  const rules = await clausesFor(now, null, ['community', 'code', 'policy', 'terms', 'prices'])
  const citable = new Set(rules.map(clauseKey))
  if (clauses.some((key) => !citable.has(key))) throw invalid({ clauses: 'road.field.choice' })
}
