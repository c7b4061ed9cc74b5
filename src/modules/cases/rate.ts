// The person says how they were treated and, apart from it, how they find what came of it. Both may stay empty.
// @fulfils R42 R59
import { action, clash, invalid, z } from '#kernel'
import { Text } from '#kernel/web'
import { findByLink } from './find.ts'
import { holder } from './policy.ts'
import { Link } from './shapes.ts'
import { noteStep } from './steps.ts'
import { desk } from './tables.ts'

const Stars = z.coerce.number().int().min(1).max(5).optional()

export const rate = action({
  name: 'cases.rate',
  input: z.object({ link: Link, process: Stars, outcome: Stars, words: Text(2000).optional() }),
  subject: findByLink,
  may: holder,
  limits: [{ most: 20, seconds: 3600, by: ({ link }) => link }],
  data: { purpose: 'cases', basis: 'legitimate-interest', categories: ['content'] },
  machine: 'none',
  openTo: ['suspended', 'unconfirmed'],

  async run(now, { link, process, outcome, words }, found) {
    if (found.track === 'concern') throw clash('cases.not-rated')
    if (process === undefined && outcome === undefined) throw invalid({ process: 'cases.rate-one' })
    const asked = await desk(now)
      .selectFrom('case_invitations')
      .select('case')
      .where('case', '=', found.id)
      .executeTakeFirst()
    if (!asked) throw clash('cases.not-rated')
    const said = {
      process: process ?? null,
      outcome: outcome ?? null,
      words: words ?? '',
      at: now.at,
    }
    await desk(now)
      .insertInto('case_ratings')
      .values({ case: found.id, person: found.person, ...said })
      .onConflict((known) => known.columns(['business', 'case']).doUpdateSet(said))
      .execute()
    await noteStep(now, found.id, 'rated')
    return { link }
  },

  audit: ({ subject }) => ({ kind: 'case', id: subject.id }),
})
