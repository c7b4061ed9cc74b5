// Quiet answers without words: what was given to this post, and the buttons to give or take back one's own.
import type { Html } from '#html'
import type { PostRow } from '../list-posts.ts'
import { reactionKinds, type ReactionKind } from '../shapes.ts'
import { t } from '../words.ts'

/** What a reader sees at once: thanks, and whatever else was given. */
export const shownKinds = ({ reactions }: PostRow): ReactionKind[] =>
  reactionKinds.filter((kind) => kind === 'thanks' || reactions?.[kind])

export const otherKinds = (post: PostRow): ReactionKind[] =>
  reactionKinds.filter((kind) => !shownKinds(post).includes(kind))

/** For visitors and for the post's own author: words, no buttons. */
export function Given({ post }: { post: PostRow }): Html | null {
  const given = Object.entries(post.reactions ?? {}) as [ReactionKind, [number, boolean]][]
  if (given.length === 0) return null
  return <span class="quiet">{given.map(([kind, [n]]) => t(`${kind}-n`, { n })).join(' · ')}</span>
}

type Props = { post: PostRow; kinds: readonly ReactionKind[]; path: string }

export const Reactions = ({ post, kinds, path }: Props): Html => (
  <form class="post-actions" method="post" action={`${path}/react/true`} aria-label={t('react')}>
    {kinds.map((kind) => {
      const [n, mine] = post.reactions?.[kind] ?? [0, false]
      return (
        <button
          class="button button-quiet"
          type="submit"
          name="kind"
          value={kind}
          aria-pressed={mine ? 'true' : 'false'}
          formaction={mine ? `${path}/react/false` : undefined}
        >
          {n > 0 ? t(`${kind}-n`, { n }) : t(kind)}
        </button>
      )
    })}
  </form>
)
