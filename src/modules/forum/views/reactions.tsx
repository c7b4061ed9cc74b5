// Quiet answers without words: how many there are for this post, and the buttons to give or take back one's own.
import type { Html } from '#html'
import type { PostRow } from '../list-posts.ts'
import { reactionKinds } from '../shapes.ts'
import { t } from '../words.ts'

/** Without an action (visitors, and authors of the post) only what was given is shown. */
export function Reactions({
  post,
  action,
}: {
  post: PostRow
  action?: string | undefined
}): Html | null {
  const given = post.reactions ?? {}
  const shown = action === undefined ? reactionKinds.filter((kind) => given[kind]) : reactionKinds
  if (shown.length === 0) return null
  if (action === undefined)
    return (
      <span class="meta">
        {shown.map((kind) => t(`${kind}-n`, { n: given[kind]?.[0] ?? 0 })).join(' · ')}
      </span>
    )
  return (
    <form method="post" action={`${action}/react/true`} aria-label={t('react')}>
      {shown.map((kind) => {
        const [count, mine] = given[kind] ?? [0, false]
        return (
          <button
            class="button button-quiet"
            type="submit"
            name="kind"
            value={kind}
            aria-pressed={mine ? 'true' : 'false'}
            formaction={mine ? `${action}/react/false` : undefined}
          >
            {count > 0 ? t(`${kind}-n`, { n: count }) : t(kind)}
          </button>
        )
      })}
    </form>
  )
}
