// Addresses of triage, its rules and the public account.
import { document, form, page } from '#kernel/web'
import { accountCsv, accountJson, statementsJson } from './account-documents.ts'
import { seeAccount } from './account-see.ts'
import { seeStatements } from './account-see-statements.ts'
import { backtestRule } from './rule-backtest.ts'
import { changeRule } from './rule-change.ts'
import { setEndpoint, tryEndpoint } from './endpoint-set.ts'
import { endRule } from './rule-end.ts'
import { letRuleLive } from './rule-live.ts'
import { readBacktest } from './rule-read.ts'
import { seeRule, seeRuleForm } from './rule-see.ts'
import { seeRules } from './rule-see-all.ts'
import { writeRule } from './rule-write.ts'
import { changeTriage } from './triage-change.ts'
import { seeTriage } from './triage-see.ts'
import { AccountPage } from './views/account-page.tsx'
import { RulePage } from './views/rule-page.tsx'
import { RuleFormPage, RulesPage } from './views/rules-page.tsx'
import { TriagePage } from './views/triage-page.tsx'

const writing = page('/desk/rules/new', seeRuleForm, RuleFormPage)
const one = page('/desk/rules/:rule', seeRule, RulePage)
const triage = page('/desk/triage', seeTriage, TriagePage)
const said =
  (key: string) =>
  ({ rule }: { rule: string }) => ({
    to: `/desk/rules/${rule}`,
    say: { key: `moderation.said.rule-${key}` },
  })
const from = ({ rule }: Record<string, unknown>) => ({ rule })

export const triageRoutes = [
  triage,
  form('/desk/triage', changeTriage, {
    page: triage,
    from: () => ({}),
    after: () => ({ to: '/desk/triage', say: { key: 'moderation.said.triage' } }),
  }),
  form('/desk/triage/endpoint', setEndpoint, {
    page: triage,
    from: () => ({}),
    after: () => ({ to: '/desk/triage', say: { key: 'moderation.said.endpoint' } }),
  }),
  form('/desk/triage/endpoint/try', tryEndpoint, {
    page: triage,
    from: () => ({}),
    after: ({ trouble, label, percent }) => ({
      to: '/desk/triage',
      say:
        trouble === null
          ? {
              key: 'moderation.said.endpoint-answers',
              values: { label: label ?? '', percent: percent ?? 0 },
            }
          : { key: `moderation.endpoint.trouble.${trouble}` },
    }),
  }),
  page('/moderation/account', seeAccount, AccountPage),
  document('/moderation/account.csv', seeAccount, accountCsv),
  document('/moderation/account.json', seeAccount, accountJson),
  document('/desk/statements.json', seeStatements, statementsJson),
  page('/desk/rules', seeRules, RulesPage),
  writing,
  form('/desk/rules/new', writeRule, { page: writing, from: () => ({}), after: said('written') }),
  one,
  form('/desk/rules/:rule', changeRule, { page: one, from, after: said('changed') }),
  form('/desk/rules/:rule/backtest', backtestRule, { page: one, from, after: said('tried') }),
  form('/desk/rules/:rule/read/:backtest', readBacktest, { page: one, from, after: said('read') }),
  form('/desk/rules/:rule/live', letRuleLive, { page: one, from, after: said('live') }),
  form('/desk/rules/:rule/end', endRule, { page: one, from, after: said('ended') }),
]
