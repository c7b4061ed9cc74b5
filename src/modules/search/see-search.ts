// One search over everything the actor may see. What they may not see is not found, and not counted.
import { everyone, nothing, question, searchableKinds, z, type Found } from '#kernel'
import { Line } from '#kernel/web'

const eachKind = 5
const oneKind = 50

export type Group = {
  kind: string
  plural: string | null
  hits: Array<Found & { href: string }>
  more: boolean
}

export const seeSearch = question({
  name: 'search.see-search',
  input: z.object({
    words: Line(200, 0).default(''),
    kind: z.string().max(60).optional(),
  }),
  subject: nothing,
  may: everyone('what is not for everybody is not found'),
  data: { purpose: 'search', basis: 'legitimate-interest', categories: ['content', 'name'] },
  machine: 'none',
  audit: { unaudited: 'finds what could be opened anyway; what was looked for is kept nowhere' },

  async run(now, { words, kind }) {
    const groups: Group[] = []
    if (words.length < 2) return { words, kind: kind ?? null, groups }
    const limit = kind === undefined ? eachKind : oneKind
    for (const card of searchableKinds()) {
      if (!card.search || (kind !== undefined && card.kind !== kind)) continue
      const found = await card.search(now, words, limit + 1)
      if (found.length === 0) continue
      groups.push({
        kind: card.kind,
        plural: card.plural ?? null,
        hits: found.slice(0, limit).map((hit) => ({ ...hit, href: card.link(hit.id) })),
        more: found.length > limit,
      })
    }
    return { words, kind: kind ?? null, groups }
  },
})
