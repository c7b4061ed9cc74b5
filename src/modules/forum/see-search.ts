// Looks for words in everything of a space that the reader may see.
import { everyone, question, z } from '#kernel'
import { excerptOf } from '#kernel/text'
import { Line, PageNumber } from '#kernel/web'
import { visibleSpaces } from '#spaces'
import { searchPosts } from './search-posts.ts'
import { Slug } from './shapes.ts'

const hitsPerPage = 20

export const seeSearch = question({
  name: 'forum.see-search',
  input: z.object({
    space: Slug,
    words: Line(200, 0).default(''),
    page: PageNumber.pipe(z.number().max(50)),
  }),
  subject: (now, { space }) =>
    visibleSpaces(now).select(['id', 'slug', 'name']).where('slug', '=', space).executeTakeFirst(),
  may: everyone('what is not for everybody is not found'),
  data: { purpose: 'forum', basis: 'contract', categories: ['content', 'name'] },
  machine: 'none',
  audit: { unaudited: 'reads what members wrote for each other; what was looked for is not kept' },

  async run(now, { words, page }, space) {
    if (words === '') return { space, words, page, hits: [], more: false }
    const found = await searchPosts(now, words, {
      space: space.id,
      limit: hitsPerPage + 1,
      skip: (page - 1) * hitsPerPage,
    })
    const hits = found
      .slice(0, hitsPerPage)
      .map((hit) => ({ ...hit, words: excerptOf(around(hit.words, words), 240) }))
    return { space, words, page, hits, more: found.length > hitsPerPage }
  },
})

/** The text from a little before the first of the words on. */
function around(text: string, words: string): string {
  const wanted = words
    .toLocaleLowerCase('und')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
  const lower = text.toLocaleLowerCase('und')
  const places = wanted.map((word) => lower.indexOf(word)).filter((at) => at >= 0)
  const start = Math.max(0, Math.min(...places, text.length) - 80)
  return places.length === 0 || start === 0 ? text : `… ${text.slice(start).replace(/^\S*\s/, '')}`
}

export type SearchSeen = Awaited<ReturnType<typeof seeSearch.run>>
