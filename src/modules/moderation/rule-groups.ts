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

type Text = Pick<Judged, 'author' | 'locale' | 'text'>
const languageGroup = ({ locale }: Text) => locale.slice(0, 2)
const namedGroup = ({ text }: Text) => (namesGroup(text) ? 'names-group' : 'names-none')

/** The groups a text is in: its language, and whether it names a group of people. */
export const groupsOf = (text: Text): string[] => [languageGroup(text), namedGroup(text)]

/** Per person the share of their texts that count; per group the mean over people, as far as it may be let out. */
export function shareByGroup(
  texts: ReadonlyArray<Text & { counts: boolean }>,
  at: string,
): GroupShare[] {
  return [...released(texts, at, languageGroup), ...released(texts, at, namedGroup)]
}

/** Per person the share of their harmless words that were caught; per group the mean over people. */
export const wrongByGroup = (judged: readonly Judged[], at: string): GroupShare[] =>
  shareByGroup(
    judged.map(({ wrong, ...text }) => ({ ...text, counts: wrong })),
    at,
  )

function released(
  texts: ReadonlyArray<Text & { counts: boolean }>,
  at: string,
  groupOf: (one: Text) => string,
): GroupShare[] {
  const byAuthor = Map.groupBy(
    texts.filter(({ author }) => author !== null),
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
      value: own.filter(({ counts }) => counts).length / own.length,
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

/** A group in words, for whoever keeps it apart from here. */
export const groupSay = (group: string) =>
  group.startsWith('names-')
    ? { key: `moderation.rules.group.${group}` }
    : { key: 'moderation.rules.group.language', values: { language: group } }
