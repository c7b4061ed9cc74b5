// Which files an actor may see, as a query to start from.
import { kindsWithFiles, sql, type Asking, type SqlBool } from '#kernel'
import { mayReadSpace } from '#spaces'
import { files } from './tables.ts'

/** Public ones, those in spaces the actor may read, and their own; a hidden one only by whoever uploaded it. */
export function visibleFiles(now: Asking) {
  return files(now)
    .selectFrom('files')
    .leftJoin('spaces', 'spaces.id', 'files.space')
    .where(maySee(now))
}

function maySee(now: Asking) {
  if (now.actor.kind === 'system') return sql<boolean>`true`
  const things = kindsWithFiles().reduce(
    (before, { kind, mayOpenFiles }) =>
      sql<SqlBool>`${before} or (files.about_kind = ${kind} and ${mayOpenFiles(now)})`,
    sql<SqlBool>``,
  )
  return sql<boolean>`(files.uploader = ${now.actor.person}::uuid
    or (files.hidden_at is null and (files.public or (files.space is not null and ${mayReadSpace(now)})
      ${things})))`
}
