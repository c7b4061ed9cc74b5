// For other modules' questions, which have asked already who may: a file of a thing, ready to be handed over.
import type { Asking } from '#kernel'
import type { Handed } from './hand-over.ts'
import { files } from './tables.ts'

/** Undefined where it is not there, is hidden, or belongs to something else. */
export const fileAbout = (
  now: Asking,
  id: string,
  about: { kind: string; id: string },
): Promise<Handed | undefined> =>
  files(now)
    .selectFrom('files')
    .select(['name', 'type', 'stored', 'public'])
    .where('id', '=', id)
    .where('about_kind', '=', about.kind)
    .where('about', '=', about.id)
    .where('hidden_at', 'is', null)
    .executeTakeFirst()
