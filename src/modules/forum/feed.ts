// Posts as an Atom feed (RFC 4287), for readers that need no account and tell nobody who reads.
import type { Here } from '#kernel/web'
import { forumLink, postLink, topicLink } from './links.ts'
import type { FeedSeen } from './see-feed.ts'

export function feed({ space, category, posts }: FeedSeen, { origin, url, at }: Here): Response {
  const latest = posts[0]?.written_at ?? at
  const xml = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>urn:uuid:${space.id}${category ? `:${category}` : ''}</id>
<title>${escaped(space.name)}</title>
<subtitle>${escaped(space.about)}</subtitle>
<updated>${latest.toISOString()}</updated>
<link rel="self" href="${escaped(origin + url.pathname)}"/>
<link rel="alternate" type="text/html" href="${escaped(origin + forumLink(space.slug))}"/>
${posts.map((post) => entry(post, origin, space.slug)).join('\n')}
</feed>
`
  return new Response(xml, {
    headers: {
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': 'private, max-age=60',
    },
  })
}

function entry(post: FeedSeen['posts'][number], origin: string, space: string): string {
  const updated = (post.edited_at ?? post.written_at).toISOString()
  return `<entry xml:lang="${escaped(post.locale)}" xml:base="${escaped(origin + topicLink(space, post.topic))}">
<id>urn:uuid:${post.id}</id>
<title>${escaped(post.title)}</title>
<author><name>${escaped(post.name || '-')}</name></author>
<published>${post.written_at.toISOString()}</published>
<updated>${updated}</updated>
<link rel="alternate" type="text/html" href="${escaped(origin + postLink(space, post.topic, post.position))}"/>
<content type="html">${escaped(post.html)}</content>
</entry>`
}

/** NOTE: XML allows no control characters at all, escaped or not. */
const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, '')
