// Tells people something in the way each of them chose: always in two queries and one for the letters, however many.
import { sql, type Acting } from '#kernel'
import { channelFor, type Channel } from './channel.ts'
import { tellingLetter } from './mail-words.ts'
import { postLetters, type Posted } from './post-letter.ts'
import { letters } from './tables.ts'

export type Telling = {
  about: { kind: string; id: string }
  /** A message with a whole sentence in it, such as forum.told-of-reply; also the kind people choose ways for. */
  key: string
  values?: Readonly<Record<string, string | number>>
  /** A path on this site. */
  link: string
  /** True for what has a deadline or decides about the person: it cannot be kept out of sight. */
  urgent?: boolean
  /** True where a letter of its own says the same at once: it is then told on the site only. */
  lettered?: boolean
}

export const tellPerson = (now: Acting, person: string, telling: Telling): Promise<number> =>
  tellPeople(now, [person], telling)

/** Tells each of them once; returns how many heard it. Nobody is told twice of one thing that they have not read. */
export async function tellPeople(
  now: Acting,
  people: readonly string[],
  telling: Telling,
): Promise<number> {
  const hearers = (await hearersAmong(now, people, telling)).filter((one) => one.channel !== 'off')
  if (hearers.length === 0) return 0
  const rows = hearers.map(({ id, channel }) => ({
    id: now.id(),
    person: id,
    about_kind: telling.about.kind,
    about: telling.about.id,
    key: telling.key,
    values: sql<Record<string, string | number>>`${JSON.stringify(telling.values ?? {})}::jsonb`,
    link: onThisSite(telling.link),
    urgent: telling.urgent ?? false,
    by_digest: channel === 'digest',
    made_at: now.at,
    read_at: null,
    mailed_at: channel === 'mail' ? now.at : null,
  }))
  const written = await letters(now)
    .insertInto('notifications')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('person')
    .execute()
  const told = new Set(written.map((row) => row.person))
  const posted = hearers.flatMap((one): Posted[] =>
    one.channel === 'mail' && one.email !== null && told.has(one.id)
      ? [tellingLetter(now, { ...one, email: one.email }, telling)]
      : [],
  )
  await postLetters(now, posted)
  return told.size
}

export type Hearer = {
  id: string
  name: string
  email: string | null
  locale: string | null
  channel: Channel
}

async function hearersAmong(
  now: Acting,
  people: readonly string[],
  { key, urgent = false, lettered = false }: Telling,
): Promise<Hearer[]> {
  if (people.length === 0) return []
  const rows = await letters(now)
    .selectFrom('people')
    .leftJoin('notification_choices', (join) =>
      join
        .onRef('notification_choices.person', '=', 'people.id')
        .on('notification_choices.kind', 'in', [key, '*']),
    )
    .select([
      'people.id',
      'people.name',
      'people.email',
      'people.locale',
      'notification_choices.kind',
      'notification_choices.channel',
    ])
    .where('people.id', 'in', [...people])
    .where('people.erased_at', 'is', null)
    .execute()
  return [...Map.groupBy(rows, (row) => row.id).values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const chosen = new Map(
      group.flatMap((row) =>
        row.kind !== null && row.channel !== null ? [[row.kind, row.channel] as const] : [],
      ),
    )
    const { id, name, email, locale } = first
    const channel = channelFor(chosen, key, urgent)
    return [{ id, name, email, locale, channel: lettered ? 'in-app' : channel }]
  })
}

/** NOTE: links that leave the site would make our own mail a way to lead people astray. */
function onThisSite(link: string): string {
  if (!/^\/(?![/\\])[^\s\\]*$/.test(link))
    throw new Error('a notification links to a path on this site')
  return link
}
