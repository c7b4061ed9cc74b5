// What is remembered of imports of cases.
import type { Generated } from '#kernel'

export type ImportTables = {
  case_imports: {
    business: Generated<string>
    id: string
    format: string
    source: string
    at: Date
    undone_at: Date | null
  }
}
