// Remembers which person stands for which name of an imported forum, and says who is known already.
import { action, Id, nothing, onlySystem, z } from '#kernel'
import { ensureWord } from './mentions.ts'
import { forum } from './tables.ts'

export const importPeople = action({
  name: 'forum.import-people',
  input: z.object({
    source: z.string(),
    people: z.array(z.object({ name: z.string(), person: Id })),
  }),
  subject: nothing,
  may: onlySystem('imports are made on the command line'),
  data: { purpose: 'forum', basis: 'contract', categories: ['name'] },
  machine: 'none',
  inside: true,

  async run(now, { source, people }) {
    for (const { name, person } of people) {
      await ensureWord(now, person, name)
      await forum(now)
        .insertInto('forum_imported_people')
        .values({ source, name, person })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
    const known = await forum(now)
      .selectFrom('forum_imported_people')
      .select(['name', 'person'])
      .where('source', '=', source)
      .execute()
    return { known }
  },

  audit: ({ input }) => ({ kind: 'import', detail: { people: input.people.length } }),
})
