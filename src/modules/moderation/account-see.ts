// The public account of moderation for a year: what was decided, how soon, found by whom, undone how often, and what machines had to do with it.
// @fulfils R88 R142
import { everyone, nothing, question, z, type Asking } from '#kernel'
import { clauseIn } from '#guidelines'
import { Whole } from '#kernel/web'
import {
  agreementByGroup,
  agreementOfModerators,
  automationBias,
  readTwice,
} from './account-agreement.ts'
import { clauseFigures, decided, figuresOf } from './account-figures.ts'
import { countsOnce } from './counted.ts'
import { wrongByGroup } from './rule-groups.ts'
import { termsOf } from './terms.ts'
import { triageRows } from './triage-tables.ts'

export const seeAccount = question({
  name: 'moderation.see-account',
  input: z.object({ year: Whole(2000, 2100).optional() }),
  subject: nothing,
  may: everyone('a public account'),
  data: { noPersonalData: 'counts, and shares of groups as disclosure control releases them' },
  machine: 'none',
  audit: { unaudited: 'a public account' },

  async run(now, given) {
    const year = given.year ?? now.at.getUTCFullYear()
    const [from, to] = [new Date(Date.UTC(year, 0)), new Date(Date.UTC(year + 1, 0))]
    const cited = await clauseFigures(now, from, to)
    const words = await clauseIn(
      now,
      cited.map(({ clause }) => clause),
      now.locale,
    )
    return {
      year,
      figures: await figuresOf(now, from, to),
      clauses: cited.map((one) => ({ ...one, words: words.get(one.clause) ?? null })),
      groups: await wronglyHeld(now, from, to),
      agreement: await agreement(now, from, to),
      terms: await publicTerms(now),
    }
  },
})

/** What holds today, as set: nothing of it is written by hand. */
async function publicTerms(now: Asking) {
  const { promised_hours, appeal_days, strike_days, weights, ladder, ...rest } = await termsOf(now)
  const { blind_share, second_share } = rest
  return { promised_hours, appeal_days, strike_days, weights, ladder, blind_share, second_share }
}

async function agreement(now: Asking, from: Date, to: Date) {
  const at = now.at.toISOString().slice(0, 10)
  const read = await readTwice(now, from, to)
  return {
    moderators: agreementOfModerators(read, at),
    groups: agreementByGroup(read, at),
    bias: automationBias(await decided(now, from, to)),
  }
}

/** What was held or pointed out and then left by a person, by language and by whether a group is named. */
async function wronglyHeld(now: Asking, from: Date, to: Date) {
  const found = await triageRows(now)
    .selectFrom('moderation_decisions')
    .innerJoin('moderation_matters', 'moderation_matters.id', 'moderation_decisions.matter')
    .select(['author', 'locale', 'words as text', 'content'])
    .where('moderation_decisions.at', '>=', from)
    .where('moderation_decisions.at', '<', to)
    .where('flags', '>', 0)
    .where(countsOnce)
    .limit(20_000)
    .execute()
  return wrongByGroup(
    found.map(({ content, ...one }) => ({ ...one, wrong: content === 'keep' })),
    now.at.toISOString().slice(0, 10),
  )
}
