// The public log for programs: as an Atom feed (RFC 4287) and as JSON. It names nobody, so neither does this.
import type { Here } from '#kernel/web'
import type { seeLog } from './see-log.ts'
import { shortly } from './statement-words.ts'
import { t } from './words.ts'
import { draw } from '#kernel/language'

type Answer = NonNullable<(typeof seeLog)['answers']>
const pathOf = ({ space }: Answer) =>
  space === null ? '/moderation' : `/s/${space.slug}/moderation`

export function logFeed(answer: Answer, here: Here): Response {
  const page = here.origin + pathOf(answer)
  const entries = draw(
    { locale: here.locale, timeZone: here.business.timeZone, now: here.at },
    (() => answer.rows.map((row) => entry(row, page))) as () => never,
  ) as unknown as string[]
  const xml = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${escaped(page)}</id>
<title>${escaped(here.business.name)}</title>
<updated>${(answer.rows[0]?.at ?? here.at).toISOString()}</updated>
<link rel="self" href="${escaped(here.origin + here.url.pathname)}"/>
<link rel="alternate" type="text/html" href="${escaped(page)}"/>
${entries.join('\n')}
</feed>
`
  return new Response(xml, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}

function entry(row: Answer['rows'][number], page: string): string {
  const clause = row.clause
    ? t('clause-line', { number: row.clause.number, heading: row.clause.heading })
    : ''
  const undone =
    row.undone_at === null
      ? ''
      : t(row.undone_by === 'replaced' ? 'outcome.lessened' : 'outcome.upheld')
  return `<entry>
<id>urn:uuid:${row.id}</id>
<title>${escaped(shortly(row))}</title>
<author><name>${escaped(row.space ?? '-')}</name></author>
<updated>${(row.undone_at ?? row.at).toISOString()}</updated>
<link rel="alternate" type="text/html" href="${escaped(page)}"/>
<content type="text">${escaped([clause, undone].filter(Boolean).join(' · '))}</content>
</entry>`
}

export const logJson = (answer: Answer): Response =>
  Response.json({
    total: answer.total,
    page: answer.page,
    pages: answer.pages,
    decisions: answer.rows.map((row) => ({
      id: row.id,
      at: row.at,
      kind: row.kind,
      space: row.slug,
      content: row.content,
      account: row.account,
      reach: row.reach,
      ground: row.ground,
      clause: row.clause && {
        document: row.clause.title,
        number: row.clause.number,
        heading: row.clause.heading,
        link: row.clause.link,
      },
      source: row.source,
      automated_detection: row.automated_detection,
      replaces: row.replaces,
      appeal: appealOf(row),
    })),
  })

function appealOf({ undone_at, undone_by, outcome, filed_at }: Answer['rows'][number]) {
  if (undone_at !== null) return undone_by === 'replaced' ? 'lessened' : 'upheld'
  return outcome ?? (filed_at ? 'open' : null)
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, '')
