// Files beside words: the field that takes them, and the list of those that came.
import { Field, type Html } from '#html'
import { accepted, fileLink } from '#files'
import type { Here } from '#kernel/web'
import { t } from '../words.ts'

export const FilesField = ({ here }: { here: Here }): Html => (
  <Field
    name="files"
    type="file"
    label={t('files.label')}
    hint={t('files.hint')}
    error={here.error('files')}
    accept={accepted}
    multiple
    optional
  />
)

export type ListedFile = { id: string; name: string; bytes: number }

/** `under` is where the holder of a link reads them; without it, the address for those who are signed in. */
export const FileLinks = ({
  files,
  under,
  theirs = false,
}: {
  files: readonly ListedFile[]
  under?: string | undefined
  /** They came from outside, and one of us is about to open them. */
  theirs?: boolean
}): Html | null =>
  files.length === 0 ? null : (
    <ul class="meta" aria-label={t('files.with')}>
      {files.map(({ id, name, bytes }) => (
        <li>
          <a href={under === undefined ? fileLink(id) : `${under}/files/${id}`}>
            <bdi>{name}</bdi>
          </a>{' '}
          {t('files.size', { size: Math.max(1, Math.round(bytes / 1000)) })}
          {/* NOTE: kinds are told by content and pictures drawn anew; nothing looks for viruses, which is said to whoever opens them. */}
          {theirs && ` ${t('files.unchecked')}`}
        </li>
      ))}
    </ul>
  )
