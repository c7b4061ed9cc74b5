// The door of backup: everything that must be kept, as one archive, and back again.
export { writeBackup, type Written } from './write-backup.ts'
export { readBackup, type Restored } from './read-backup.ts'
export { Unusable } from './manifest.ts'
