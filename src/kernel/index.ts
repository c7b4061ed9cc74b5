// The kernel's door for modules: declare verbs, policies, facts, subjects and tables.
export { z } from 'zod'
export {
  action,
  question,
  nothing,
  type About,
  type Action,
  type Basis,
  type Question,
} from './action.ts'
export {
  communities,
  hats,
  runsBusiness,
  system,
  visitor,
  wears,
  type Actor,
  type Community,
  type Hat,
  type Session,
} from './actor.ts'
export { commit } from './audit-trail.ts'
export { declaredAutomations } from './automations.ts'
export type { BusinessTable } from './data/business-table.ts'
export {
  declareTables,
  together,
  ref,
  rowsAsJson,
  sql,
  tables,
  type Expression,
  type Generated,
  type Insertable,
  type SqlBool,
  type Retention,
  type TableSet,
} from './data/index.ts'
export { reach, reachable, Unreached, type Reached } from './reach.ts'
export { fact, hearNow, later, tell, when, type Fact } from './fact.ts'
export { Id, isId } from './id.ts'
export {
  defineModule,
  type Automation,
  type Command,
  type CommandDesk,
  type Erasing,
  type Credential,
  type Identified,
  type InCopy,
  type Io,
  type Stage,
  type Standing,
  type StandingDesk,
} from './module.ts'
export { me, type Acting, type Asking, type Business } from './now.ts'
export {
  all,
  anyOf,
  everyone,
  hat,
  onlySystem,
  rule,
  running,
  signedIn,
  verdicts,
  type Policy,
  type Verdict,
} from './policy.ts'
export { clash, invalid, limited, missing, refused, Stop, type Say } from './stop.ts'
export {
  declaredAddresses,
  declaredModules,
  columnKeys,
  columnSays,
  declaredTables,
  erasePersonRows,
  keptKey,
  keptSays,
  letGo,
  personCounts,
  personRows,
  retentionWords,
  rulesOf,
  secretColumn,
  tableKey,
  tableSays,
  valueSays,
  unusedColumns,
  type Declared,
  type Erased,
  type Held,
  type LetGo,
  type Unused,
  type Withheld,
} from './person-data/index.ts'
export {
  declaredIndicators,
  type Indicator,
  type Period,
  type Reading,
  type Span,
} from './indicator.ts'
export {
  whatIsPublished,
  type PublicLine,
  type PublicSection,
  type Publishes,
} from './publishing.ts'
export { letterKind, letterKinds } from './letter-kinds.ts'
export { whatWaits, type Waiting, type Waits } from './waiting.ts'
export { declaredPromises, type KeptPromise } from './promise.ts'
export { asVisitor } from './now-for.ts'
export {
  kindsWithFiles,
  searchableKinds,
  subjectOf,
  type Found,
  type Matter,
  type Paged,
  type Subject,
} from './subject.ts'
