// The door of the launcher: a real PostgreSQL of our own, for those who bring none by DATABASE_URL.
export { startPostgres } from './start-postgres.ts'
export type { Postgres, Wish } from './start-postgres.ts'
export type { Log } from './log.ts'
