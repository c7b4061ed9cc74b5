// People and organisations as things other modules can name, link and search.
import { runsBusiness, wears, type Actor, type Subject } from '#kernel'
import { personLink } from './links.ts'
import { hideAbout, personMatter, showAbout } from './matter.ts'
import { people } from './tables.ts'

const readsRegister = (actor: Actor) =>
  runsBusiness(actor) ||
  ['agent', 'people-lead', 'moderator'].some((hat) => wears(actor, hat as 'agent'))

export const person: Subject = {
  kind: 'person',
  plural: 'people.plural',
  link: personLink,
  matter: personMatter,
  hide: hideAbout,
  show: showAbout,
  async title(now, id) {
    if (now.actor.kind === 'visitor') return undefined
    const found = await people(now)
      .selectFrom('people')
      .select('name')
      .where('id', '=', id)
      .where('erased_at', 'is', null)
      .executeTakeFirst()
    return found?.name
  },
  async search(now, words, limit) {
    if (now.actor.kind === 'visitor') return []
    const pattern = `%${words.replaceAll(/[%_\\]/g, '\\$&')}%`
    const found = await people(now)
      .selectFrom('people')
      .select(['id', 'name', 'about', 'joined_at'])
      .where('erased_at', 'is', null)
      .where('name', 'ilike', pattern)
      .orderBy('name')
      .limit(readsRegister(now.actor) ? limit : Math.min(limit, 10))
      .execute()
    return found.map((one) => ({
      id: one.id,
      kind: 'person',
      title: one.name,
      excerpt: one.about ?? '',
      at: one.joined_at,
    }))
  },
}
