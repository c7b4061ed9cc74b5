// Tries a rule's newest version on past content: what it would have caught, and how much of that was harmless, for whom.
// @fulfils R91 R93
import { action, Id, sql, z, type Acting } from '#kernel'
import { findRule, versionOf } from './rule-find.ts'
import { wrongByGroup } from './rule-groups.ts'
import { matcher } from './rule-match.ts'
import { pastContent, type Past } from './rule-past.ts'
import { mayWriteRules } from './rule-policy.ts'
import type { BacktestReport } from './rule-shapes.ts'
import { triageRows } from './triage-tables.ts'

export const backtestRule = action({
  name: 'moderation.backtest-rule',
  input: z.object({ rule: Id }),
  subject: findRule,
  may: mayWriteRules,
  limits: [{ most: 30, seconds: 3600, by: 'person' }],
  data: { purpose: 'moderation', basis: 'legitimate-interest', categories: ['content'] },
  machine: 'none',

  async run(now, _, rule) {
    const { number, kind, patterns } = await versionOf(now, rule.id, rule.version)
    const past = await pastContent(now, rule.space)
    const find = matcher(kind, patterns)
    const tried = past.map((one) => ({ ...one, found: find(one.text) }))
    const hits = tried.filter(({ found }) => found !== undefined)
    const id = now.id()
    await triageRows(now)
      .insertInto('moderation_backtests')
      .values({
        id,
        rule: rule.id,
        number,
        looked_at: past.length,
        hits: hits.length,
        right_hits: hits.filter(({ decided }) => decided === 'hide').length,
        false_alarms: hits.filter(({ decided }) => decided === 'keep').length,
        report: sql<BacktestReport>`${JSON.stringify(reportOf(now, tried))}::jsonb`,
        by: now.actor.person,
        at: now.at,
      })
      .execute()
    return { rule: rule.id, backtest: id, looked: past.length, hits: hits.length }
  },

  audit: ({ input, answer }) => ({
    kind: 'rule',
    id: input.rule,
    detail: { looked: answer.looked, hits: answer.hits },
  }),
})

type Tried = Past & { found: string | undefined }
const SHOWN = 20

function reportOf(now: Acting, tried: readonly Tried[]): BacktestReport {
  const days = tried.map(({ at }) => at.toISOString().slice(0, 10)).toSorted()
  const harmless = tried.filter(({ decided }) => decided !== 'hide')
  return {
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    examples: tried
      .filter(({ found }) => found !== undefined)
      .slice(-SHOWN)
      .map(({ kind, id, text, decided, found }) => ({
        kind,
        id,
        decided,
        quote: around(text, found),
      })),
    groups: wrongByGroup(
      harmless.map(({ author, locale, text, found }) => ({
        author,
        locale,
        text,
        wrong: found !== undefined,
      })),
      now.at.toISOString().slice(0, 10),
    ),
  }
}

/** A piece of the text with what was found in its middle. */
function around(text: string, found = ''): string {
  const at = Math.max(0, text.toLowerCase().indexOf(found.toLowerCase()))
  const from = Math.max(0, at - 80)
  return `${from > 0 ? '…' : ''}${text.slice(from, at + found.length + 80)}`.replaceAll(/\s+/g, ' ')
}
