// The door of knowledge: answers that may be quoted, links to them, and what happens to them.
import type { KnowledgeTables } from './tables.ts'

/** Tables other modules may join. */
export type KnowledgeSeen = KnowledgeTables

export { approvedEntries, entriesMark, type ApprovedEntry } from './approved-entries.ts'
export { articlePublished, entryApproved, entryWithdrawn } from './facts.ts'
export { articlePath as articleLink, entryPath as entryLink } from './links.ts'
export { approveEntry } from './approve-entry.ts'
export { proposeEntry } from './propose-entry.ts'
export { personalWords, type Warning } from './personal-words.ts'
export { searchArticles } from './search-help.ts'
export { readableArticles, readableEntries } from './visible.ts'
