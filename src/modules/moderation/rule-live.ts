// A rule goes live: its newest version, tried and read, until a day on which it ends by itself.
// @fulfils R91 R95
import { action, clash, Id, invalid, refused, z, type Asking } from '#kernel'
import { Whole } from '#kernel/web'
import { noteVersion } from '#automations'
import { findRule, versionOf } from './rule-find.ts'
import { mayWriteRules } from './rule-policy.ts'
import { triageRows } from './triage-tables.ts'

const DAY = 86_400_000
/** A rule that would have held more than this share of what was said is no rule but a closed door. */
const WIDEST = 0.5

export const letRuleLive = action({
  name: 'moderation.let-rule-live',
  input: z.object({
    rule: Id,
    of: Whole(1, 100_000),
    /** How much it would have caught, written down by whoever lets it live. */
    caught: Whole(0, 1_000_000),
    days: Whole(1, 365),
  }),
  subject: findRule,
  may: mayWriteRules,
  data: { noPersonalData: 'a rule of a community' },
  machine: 'none',

  async run(now, { rule, of, caught, days }, found) {
    if (of !== found.version) throw clash('moderation.rules.changed-meanwhile')
    const test = await lastTest(now, rule, found.version)
    if (!test) throw refused('moderation.rules.not-tried')
    if (test.read_at === null) throw refused('moderation.rules.not-read')
    const version = await versionOf(now, rule, found.version)
    if (version.does === 'hold' && test.looked_at >= 20 && test.hits > test.looked_at * WIDEST)
      throw refused('moderation.rules.too-wide', { hits: test.hits, looked: test.looked_at })
    if (caught !== test.hits)
      throw invalid({
        caught: { key: 'moderation.rules.caught-wrong', values: { hits: test.hits } },
      })
    await triageRows(now)
      .updateTable('moderation_rules')
      .set({
        state: 'live',
        live_version: found.version,
        live_at: now.at,
        expires_at: new Date(now.at.getTime() + days * DAY),
        ended_at: null,
      })
      .where('id', '=', rule)
      .execute()
    await noteVersion(now, {
      automation: 'moderation.rules',
      version: `${found.name} ${found.version}`,
      changed: version.why,
      by: now.actor.person,
    })
    return { rule }
  },

  audit: ({ input }) => ({
    kind: 'rule',
    id: input.rule,
    detail: { version: input.of, caught: input.caught, days: input.days },
  }),
})

export const lastTest = (now: Asking, rule: string, number: number) =>
  triageRows(now)
    .selectFrom('moderation_backtests')
    .selectAll()
    .where('rule', '=', rule)
    .where('number', '=', number)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
