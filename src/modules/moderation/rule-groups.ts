// False alarms by language and by whether a group of people is named, as far as disclosure control lets them out.
// @fulfils R93
import { floors, freezePolicy, release } from '#methods/disclosure'
import { Mentions } from '#methods/text'

export type Judged = { author: string | null; locale: string; text: string; wrong: boolean }
export type GroupShare = { group: string; people: number | null; share: number | null }

const scale = { min: 0, max: 1 } as const
let mentions: Mentions | undefined

export const namesGroup = (text: string): boolean => {
  mentions ??= new Mentions(['en', 'de'])
  return mentions.in(text).groups.length > 0
}

/** Per person the share of their harmless words that were caught; per group the mean over people. */
export function wrongByGroup(judged: readonly Judged[], at: string): GroupShare[] {
  return [
    ...released(judged, at, ({ locale }) => locale.slice(0, 2)),
    ...released(judged, at, ({ text }) => (namesGroup(text) ? 'names-group' : 'names-none')),
  ]
}

function released(
  judged: readonly Judged[],
  at: string,
  groupOf: (one: Judged) => string,
): GroupShare[] {
  const byAuthor = Map.groupBy(
    judged.filter(({ author }) => author !== null),
    ({ author }) => author,
  )
  const answers = [...byAuthor].map(([person, words]) => {
    const groups = Map.groupBy(words, groupOf)
    // NOTE: a person counts once, in the group most of their words are in.
    const [group = '', own = []] =
      [...groups].toSorted((a, b) => b[1].length - a[1].length)[0] ?? []
    return {
      person: String(person),
      row: [group],
      value: own.filter(({ wrong }) => wrong).length / own.length,
    }
  })
  const rows = [...new Set(answers.map(({ row }) => row[0] ?? ''))].map((row) => [row])
  if (rows.length === 0) return []
  const policy = freezePolicy({ ...floors, frozen: false })
  const { cells } = release({ answers, layout: { rows }, scale, policy, history: [], at })
  return cells
    .filter(({ row }) => row.length > 0)
    .map((cell) => ({
      group: cell.row[0] ?? '',
      people: cell.shown === false ? null : cell.people,
      share: cell.shown === true ? cell.mean : null,
    }))
}
