// Somebody suggests something, with their name or without; without it they get a receipt, and nothing else leads back.
// @fulfils R64
import { action, invalid, Id, subjectOf, tell, z } from '#kernel'
import { dayIn } from '#methods/calendar'
import { Ticked } from '#kernel/web'
import { askedFor } from '#commitments'
import { ideaSuggested } from './facts.ts'
import { findBoard } from './find.ts'
import { maySuggest } from './policy.ts'
import { randomId } from './random-id.ts'
import { hashOfReceipt, newReceipt } from './receipts.ts'
import { Kind, Slug, Title, Words } from './shapes.ts'
import { feedback } from './tables.ts'

export const suggest = action({
  name: 'feedback.suggest',
  input: z.object({
    board: Slug,
    title: Title,
    words: Words,
    unnamed: Ticked,
    /** What it is about, where it is about a thing of another module. */
    kind: Kind.optional(),
    about: Id.optional(),
  }),
  subject: findBoard,
  may: maySuggest,
  data: {
    purpose: 'feedback',
    basis: 'legitimate-interest',
    categories: ['content', 'name'],
  },
  machine: 'none',
  limits: [{ most: 20, seconds: 3600, by: 'address' }],
  secretAnswer: true,
  /** NOTE: a trail would name whoever chose not to be named; the idea itself says when and where. */
  audit: {
    unaudited: 'the suggestion itself is kept; a trail would name those who chose not to be',
  },

  async run(now, { title, words, unnamed, kind, about }, board) {
    const nameless = unnamed || now.actor.person === null
    if (nameless && !board.anonymous) throw invalid({ unnamed: 'feedback.wrong.named-only' })
    if (kind !== undefined && about !== undefined) {
      const named = await subjectOf(kind)?.title(now, about)
      if (named === undefined) throw invalid({ about: 'feedback.wrong.about' })
    }
    const receipt = nameless ? newReceipt(now) : null
    const id = nameless ? randomId(now) : now.id()
    const author = nameless ? null : now.actor.person
    await feedback(now)
      .insertInto('ideas')
      .values({
        id,
        board: board.id,
        title,
        words,
        locale: now.locale,
        author,
        unnamed: nameless,
        receipt: receipt === null ? null : hashOfReceipt(receipt),
        state: board.looked_at_first ? 'waiting' : 'open',
        merged_into: null,
        about_kind: kind !== undefined && about !== undefined ? kind : null,
        about: kind !== undefined && about !== undefined ? about : null,
        said_on: dayIn(now.at, now.business.timeZone),
        changed_at: null,
        hidden_at: null,
        hidden_why: null,
      })
      .execute()
    if (author !== null) {
      await askedFor(now, { kind: 'idea', id }, author)
      tell(now, ideaSuggested, { idea: id })
    }
    return { idea: id, board: board.slug, receipt, waiting: board.looked_at_first }
  },
})
