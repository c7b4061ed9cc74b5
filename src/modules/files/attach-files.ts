// For other modules' verbs: says what files belong to, and with that who may see them.
import { invalid, type Acting } from '#kernel'
import { files } from './tables.ts'

export type Attaching = {
  files: readonly string[]
  /** Whoever may read this space may see them; null leaves them to the uploader, unless `public`. */
  space: string | null
  public?: boolean
  about?: { kind: string; id: string }
}

/**
 * Attaches files the actor uploaded. Throws `invalid` at the field `files` if one is not theirs, not there or belongs
 * to something else already; to the one who asks the three look the same.
 */
export async function attachFiles(now: Acting, attaching: Attaching): Promise<void> {
  const ids = [...new Set(attaching.files)]
  if (ids.length === 0) return
  const done = await files(now)
    .updateTable('files')
    .set({
      space: attaching.space,
      public: attaching.public ?? false,
      about_kind: attaching.about?.kind ?? null,
      about: attaching.about?.id ?? null,
      attached_at: now.at,
    })
    .where('id', 'in', ids)
    .where('uploader', '=', now.actor.person)
    .where((is) => {
      const loose = is('attached_at', 'is', null)
      const about = attaching.about
      return about
        ? is.or([loose, is.and([is('about_kind', '=', about.kind), is('about', '=', about.id)])])
        : loose
    })
    .returning('id')
    .execute()
  if (done.length !== ids.length) throw invalid({ files: 'files.not-found' })
}

/** Takes the files of a thing out of sight with it, or puts them back. */
export async function hideFilesOf(
  now: Acting,
  about: { kind: string; id: string },
  hidden: boolean,
): Promise<void> {
  await files(now)
    .updateTable('files')
    .set({ hidden_at: hidden ? now.at : null })
    .where('about_kind', '=', about.kind)
    .where('about', '=', about.id)
    .execute()
}

/** Lets go of the files of a thing that is deleted for good, but for those it keeps: the sweep removes them. */
export async function releaseFilesOf(
  now: Acting,
  about: { kind: string; id: string },
  keep: readonly string[] = [],
): Promise<void> {
  await files(now)
    .updateTable('files')
    .set({ attached_at: null, space: null, public: false })
    .where('about_kind', '=', about.kind)
    .where('about', '=', about.id)
    .$if(keep.length > 0, (query) => query.where('id', 'not in', [...keep]))
    .execute()
}
