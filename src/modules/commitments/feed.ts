// Steps of public promises as an Atom feed (RFC 4287) or as RSS 2.0, for readers that need no account.
import { draw } from '#kernel/language'
import type { Here } from '#kernel/web'
import { commitmentPath, mistakePath } from './links.ts'
import type { FeedSeen } from './see-feed.ts'
import { t, word } from './words.ts'

type Entry = { id: string; title: string; words: string; at: Date; href: string; locale: string }

function entriesOf({ steps, mistakes }: FeedSeen, origin: string): Entry[] {
  return [
    ...steps.map((step) => ({
      id: step.id,
      title: `${word('step', step.kind)}: ${step.title}`,
      words: step.words || step.why,
      at: step.at,
      href: origin + commitmentPath(step.commitment),
      locale: step.locale,
    })),
    ...mistakes.flatMap((one) =>
      one.published_at
        ? {
            id: one.id,
            title: t('mistakes.entry', { title: one.title }),
            words: [one.happened, one.remedy].filter(Boolean).join('\n\n'),
            at: one.published_at,
            href: origin + mistakePath(one.id),
            locale: one.locale,
          }
        : [],
    ),
  ].toSorted((a, b) => b.at.getTime() - a.at.getTime())
}

/** Words are spoken in the reader's language. */
const spoken = (here: Here, write: () => Response): Response =>
  draw({ locale: here.locale, timeZone: here.business.timeZone }, write)

export const atom = (seen: FeedSeen, here: Here): Response =>
  spoken(here, () => writeAtom(seen, here))
export const rss = (seen: FeedSeen, here: Here): Response =>
  spoken(here, () => writeRss(seen, here))

function writeAtom(seen: FeedSeen, { origin, url, at, business }: Here): Response {
  const entries = entriesOf(seen, origin)
  return xml(
    'application/atom+xml',
    `<feed xmlns="http://www.w3.org/2005/Atom">
<id>${escaped(`${origin}/commitments`)}</id>
<title>${escaped(t('list.title', { business: business.name }))}</title>
<updated>${(entries[0]?.at ?? at).toISOString()}</updated>
<author><name>${escaped(business.name)}</name></author>
<link rel="self" href="${escaped(origin + url.pathname)}"/>
<link rel="alternate" type="text/html" href="${escaped(`${origin}/commitments`)}"/>
${entries
  .map(
    (one) => `<entry xml:lang="${escaped(one.locale)}">
<id>urn:uuid:${one.id}</id>
<title>${escaped(one.title)}</title>
<updated>${one.at.toISOString()}</updated>
<link rel="alternate" type="text/html" href="${escaped(one.href)}"/>
<summary>${escaped(one.words)}</summary>
</entry>`,
  )
  .join('\n')}
</feed>`,
  )
}

function writeRss(seen: FeedSeen, { origin, business }: Here): Response {
  return xml(
    'application/rss+xml',
    `<rss version="2.0"><channel>
<title>${escaped(t('list.title', { business: business.name }))}</title>
<link>${escaped(`${origin}/commitments`)}</link>
<description>${escaped(t('list.lead'))}</description>
${entriesOf(seen, origin)
  .map(
    (one) => `<item>
<guid isPermaLink="false">urn:uuid:${one.id}</guid>
<title>${escaped(one.title)}</title>
<link>${escaped(one.href)}</link>
<pubDate>${one.at.toUTCString()}</pubDate>
<description>${escaped(one.words)}</description>
</item>`,
  )
  .join('\n')}
</channel></rss>`,
  )
}

const xml = (type: string, body: string) =>
  new Response(`<?xml version="1.0" encoding="utf-8"?>\n${body}\n`, {
    headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'public, max-age=300' },
  })

/** NOTE: XML allows no control characters at all, escaped or not. */
const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, '')
