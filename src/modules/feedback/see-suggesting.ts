// The form of a suggestion, also about a thing of another module that the link names.
import { Id, question, subjectOf, z } from '#kernel'
import { findBoard } from './find.ts'
import { maySuggest } from './policy.ts'
import { Kind, Slug } from './shapes.ts'

export const seeSuggesting = question({
  name: 'feedback.see-suggesting',
  input: z.object({ board: Slug, kind: Kind.optional(), about: Id.optional() }),
  subject: findBoard,
  may: maySuggest,
  data: { noPersonalData: 'a form' },
  machine: 'none',
  audit: { unaudited: 'a form' },
  async run(now, { kind, about }, board) {
    const card = kind === undefined ? undefined : subjectOf(kind)
    const title = card && about !== undefined ? await card.title(now, about) : undefined
    return {
      board,
      about:
        title === undefined || kind === undefined || about === undefined
          ? null
          : { kind, id: about, title, link: card?.link(about) ?? '/' },
      signedIn: now.actor.person !== null,
    }
  },
})
