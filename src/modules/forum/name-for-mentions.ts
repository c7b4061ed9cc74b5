// Gives somebody who was added to the register the word by which others can mention them.
import { action, Id, onlySystem, z } from '#kernel'
import { ensureWord } from './mentions.ts'
import { forum } from './tables.ts'

export const nameForMentions = action({
  name: 'forum.name-for-mentions',
  input: z.object({ person: Id }),
  subject: (now, { person }) =>
    forum(now)
      .selectFrom('people')
      .select(['id', 'name'])
      .where('id', '=', person)
      .where('erased_at', 'is', null)
      .executeTakeFirst(),
  may: onlySystem('it follows from being added'),
  data: { purpose: 'forum', basis: 'contract', categories: ['name'] },
  machine: 'none',
  audit: { unaudited: 'a consequence of adding the person, which is audited' },
  inside: true,

  async run(now, _input, { id, name }) {
    await ensureWord(now, id, name)
    return {}
  },
})
