// What triage, rules, learning and the account add to the card of moderation.
import { seeAccount } from './account-see.ts'
import { seeStatements } from './account-see-statements.ts'
import { backtestRule } from './rule-backtest.ts'
import { changeRule } from './rule-change.ts'
import { reportFairness } from './fairness.ts'
import { askEndpoint } from './endpoint-ask.ts'
import { setEndpoint, tryEndpoint } from './endpoint-set.ts'
import { releaseWaits } from './endpoint-wait.ts'
import { endRule } from './rule-end.ts'
import { letRuleLive } from './rule-live.ts'
import { readBacktest } from './rule-read.ts'
import { seeRule, seeRuleForm } from './rule-see.ts'
import { seeRules } from './rule-see-all.ts'
import { writeRule } from './rule-write.ts'
import { triageAutomations } from './triage-automations.ts'
import { triageBacklog } from './triage-backlog.ts'
import { changeTriage } from './triage-change.ts'
import { escalate } from './triage-escalate.ts'
import * as facts from './triage-facts.ts'
import { triageJobs } from './triage-jobs.ts'
import { triagePlaces } from './triage-places.ts'
import { triageReactions } from './triage-reactions.ts'
import { triageRoutes } from './triage-routes.tsx'
import { seeTriage } from './triage-see.ts'
import { sweepTriage } from './triage-sweep.ts'
import { triageDeclared } from './triage-tables.ts'

export const triageCard = {
  actions: [
    triageBacklog,
    changeTriage,
    escalate,
    sweepTriage,
    writeRule,
    changeRule,
    backtestRule,
    readBacktest,
    letRuleLive,
    endRule,
    reportFairness,
    askEndpoint,
    releaseWaits,
    setEndpoint,
    tryEndpoint,
  ],
  questions: [seeAccount, seeStatements, seeTriage, seeRules, seeRule, seeRuleForm],
  facts: Object.values(facts),
  reactions: triageReactions,
  jobs: triageJobs,
  routes: triageRoutes,
  places: triagePlaces,
  tables: triageDeclared,
  automations: triageAutomations,
}
