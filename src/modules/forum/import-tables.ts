// What is remembered of imports, so that one can be repeated without doubles and undone as a whole.
import type { Generated } from '#kernel'

export type ImportTables = {
  forum_imports: {
    business: Generated<string>
    id: string
    space: string
    format: string
    source: string
    at: Date
    undone_at: Date | null
  }
  forum_imported_people: {
    business: Generated<string>
    source: string
    name: string
    person: string
  }
}
