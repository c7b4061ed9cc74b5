// Moderators note something for each other, or ask one of them; whoever is asked counts as having taken part.
import { action, Id, invalid, me, z } from '#kernel'
import { Text } from '#kernel/web'
import { tellPerson } from '#notifications'
import { aboutMatter, findMatter } from './find.ts'
import { matterLink } from './links.ts'
import { mayModerate } from './policy.ts'
import { colleaguesFor } from './colleagues.ts'
import { moderation } from './tables.ts'

export const addNote = action({
  name: 'moderation.add-note',
  input: z.object({ matter: Id, words: Text(2000, 3), asked: Id.optional() }),
  subject: findMatter,
  may: mayModerate,
  impartial: aboutMatter,
  data: { purpose: 'moderation', basis: 'legal-duty', categories: ['content'] },
  machine: 'none',

  async run(now, { words, asked }, matter) {
    if (asked !== undefined) {
      const able = await colleaguesFor(now, matter)
      if (!able.some((one) => one.id === asked)) throw invalid({ asked: 'road.field.choice' })
    }
    const id = now.id()
    await moderation(now)
      .insertInto('moderation_notes')
      .values({ id, matter: matter.id, person: me(now), words, asked: asked ?? null, at: now.at })
      .execute()
    if (asked !== undefined)
      await tellPerson(now, asked, {
        about: { kind: 'note', id },
        key: 'moderation.told-of-question',
        values: { who: now.actor.name },
        link: matterLink(matter.id),
        urgent: true,
      })
    return { matter: matter.id, note: id }
  },

  audit: ({ input, answer }) => ({
    kind: 'matter',
    id: input.matter,
    detail: { note: answer.note },
  }),
})
