// What a member chooses from when they report something: the rules that hold where it stands.
// @fulfils R88
import { everyone, Id, question, z } from '#kernel'
import { excerptOf } from '#kernel/text'
import { clausesFor } from '#guidelines'
import { Kind } from './shapes.ts'
import { termsOf } from './terms.ts'
import { subjectOf, type Asking } from '#kernel'

export const seeReportForm = question({
  name: 'moderation.see-report-form',
  input: z.object({ kind: Kind, id: Id }),
  subject: async (now: Asking, { kind, id }) => {
    const card = subjectOf(kind)
    const matter = await card?.matter?.(now, id)
    return card && matter && { ...matter, link: card.link(id) }
  },
  may: everyone(
    'whoever can see the thing; signed in to report, without an account to give notice',
  ),
  data: { purpose: 'moderation', basis: 'legal-duty', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'reads what the reader could see already' },

  async run(now, { kind, id }, matter) {
    const clauses = await clausesFor(now, matter.space)
    return {
      kind,
      id,
      title: matter.title,
      excerpt: excerptOf(matter.text, 300),
      locale: matter.locale,
      link: matter.link,
      urgentHours: (await termsOf(now)).promised_hours[3] ?? 2,
      own: matter.author !== null && matter.author === now.actor.person,
      clauses: clauses.map(({ clause, number, heading, words }) => ({
        clause,
        number,
        heading,
        words: excerptOf(words, 140),
      })),
    }
  },
})

export const seeNoticeForm = question({
  name: 'moderation.see-notice-form',
  input: z.object({ address: z.string().max(2000).default('') }),
  subject: () => Promise.resolve(null),
  may: everyone('anybody may point out what is illegal, with or without an account'),
  data: { noPersonalData: 'an empty form' },
  machine: 'none',
  audit: { unaudited: 'an empty form' },
  run: async (now, { address }) => ({
    address,
    hours: (await termsOf(now)).promised_hours[2] ?? 12,
  }),
})
