// Everything the system holds about a person: found, erased and let go by what the modules' tables declare.
export { declaredModules, declaredTables, knowTables, type Declared } from './declared.ts'
export { erasePersonRows, type Erased } from './erase.ts'
export {
  declaredAddresses,
  personCounts,
  personRows,
  secretColumn,
  type Held,
  type Withheld,
} from './find.ts'
export { rulesOf } from './overdue.ts'
export { letGo, type LetGo } from './let-go.ts'
export { retentionWords } from './retention-words.ts'
export {
  columnKeys,
  columnSays,
  keptKey,
  keptSays,
  tableKey,
  tableSays,
  valueKeys,
  valueSays,
} from './table-words.ts'
export { unusedColumns, type Unused } from './unused.ts'
