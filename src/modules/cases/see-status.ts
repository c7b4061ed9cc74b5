// What the person of a case sees, without an account: where it stands, what was said, what happens next and by when.
// @fulfils R59
import { question, z } from '#kernel'
import type { SafeHtml } from '#kernel/text'
import { decisionsOf } from './case-parts.ts'
import { latestSummary } from './find-complaint.ts'
import { findByLink } from './find.ts'
import { listMessages } from './list-messages.ts'
import { statusLink } from './links.ts'
import { holder } from './policy.ts'
import { Link } from './shapes.ts'
import { desk } from './tables.ts'

export const seeStatus = question({
  name: 'cases.see-status',
  input: z.object({ link: Link }),
  subject: findByLink,
  may: holder,
  data: { purpose: 'cases', basis: 'contract', categories: ['name', 'content'] },
  machine: 'none',
  audit: { unaudited: 'somebody reads their own case' },

  async run(now, { link }, found) {
    const [messages, complaint] = [
      await listMessages(now, found.id, false),
      await desk(now)
        .selectFrom('complaints')
        .select([
          'stage',
          'remedy_sought',
          'acknowledged_at',
          'assessed_at',
          'investigated_at',
          'answered_at',
          'closed_at',
        ])
        .where('case', '=', found.id)
        .executeTakeFirst(),
    ]
    const { reference, track, state, subject, name, email, locale, opened_at, due_at } = found
    const shown = { reference, track, state, subject, name, email, locale, opened_at, due_at }
    const [summary, decisions, review, rating, asked] = [
      await latestSummary(now, found.id),
      complaint ? await decisionsOf(now, found.id) : [],
      await desk(now)
        .selectFrom('case_reviews')
        .select(['asked_at', 'decided_at', 'assigned_at'])
        .where('case', '=', found.id)
        .executeTakeFirst(),
      await desk(now)
        .selectFrom('case_ratings')
        .select(['process', 'outcome', 'words'])
        .where('case', '=', found.id)
        .executeTakeFirst(),
      await desk(now)
        .selectFrom('case_invitations')
        .select('at')
        .where('case', '=', found.id)
        .executeTakeFirst(),
    ]
    return {
      link,
      case: shown,
      messages: messages.map((one) => ({ ...one, html: underLink(one.html, link) })),
      complaint: complaint ?? null,
      summary: summary
        ? { number: summary.number, text: summary.text, answer: summary.answer }
        : null,
      // NOTE: by role, not by name: whoever decided may be named in the letter, not put on a page.
      decisions: decisions.map(({ decider: _decider, differs: _differs, ...told }) => told),
      review: review ?? null,
      rating: rating ?? null,
      mayRate: asked !== undefined && found.track !== 'concern',
    }
  },
})

/** NOTE: files inside a mail are linked where only those who are signed in read them; here they are read with the link. */
const underLink = (html: SafeHtml, link: string): SafeHtml =>
  html.replaceAll(/(href|src)="(\/files\/[0-9a-f-]{36})/g, `$1="${statusLink(link)}$2`) as SafeHtml

export type StatusSeen = NonNullable<(typeof seeStatus)['answers']>
