// How a space is named and linked by modules that do not know what it is.
import type { Subject } from '#kernel'
import { visibleSpaces } from './visible.ts'

export const spaceSubject: Subject = {
  kind: 'space',
  plural: 'spaces.plural',
  title: async (now, id) =>
    (await visibleSpaces(now).select('spaces.name').where('spaces.id', '=', id).executeTakeFirst())
      ?.name,
  link: (id) => `/s/by-id/${id}`,
  async matter(now, id) {
    const found = await visibleSpaces(now)
      .select(['spaces.name', 'spaces.about', 'spaces.owner', 'spaces.locale', 'spaces.founded_at'])
      .where('spaces.id', '=', id)
      .executeTakeFirst()
    return (
      found && {
        author: found.owner,
        space: id,
        title: found.name,
        text: `${found.name}\n\n${found.about}`,
        locale: found.locale,
        at: found.founded_at,
        hidden: false,
      }
    )
  },
  async search(now, words, limit) {
    const found = await visibleSpaces(now)
      .select(['spaces.id', 'spaces.name', 'spaces.about', 'spaces.founded_at'])
      .where((where) =>
        where.or([
          where('spaces.name', 'ilike', like(words)),
          where('spaces.about', 'ilike', like(words)),
        ]),
      )
      .limit(limit)
      .execute()
    return found.map((space) => ({
      id: space.id,
      kind: 'space',
      title: space.name,
      excerpt: space.about.slice(0, 180),
      at: space.founded_at,
    }))
  },
}

const like = (words: string) => `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
