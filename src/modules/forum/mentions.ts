// Mention words: what stands after an @ for a person, made from their name and unique in the business.
import { sql, type Acting, type Expression } from '#kernel'
import { forum } from './tables.ts'

/** `Maria Rossi` becomes `maria-rossi`; a name without letters or digits becomes `member`. At most 50 characters. */
export function wordFrom(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLocaleLowerCase('und')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  return plain.slice(0, 50).replaceAll(/^-+|-+$/g, '') || 'member'
}

/**
 * Gives a person their word unless they have one. The second Maria Rossi becomes `maria-rossi-2`; of two who come in the
 * same moment one gets an ending of chance.
 */
export async function ensureWord(now: Acting, person: string, name: string): Promise<void> {
  const word = wordFrom(name)
  // NOTE: a range, which the index answers: `.` follows `-` in the order of letters.
  const taken = sql<string>`(select case when count(*) = 0 then ${word} else ${word} || '-' || (count(*) + 1)::text end
    from mention_words where word = ${word} or (word >= ${`${word}-`} and word < ${`${word}.`} and word ~ '-[0-9]+$'))`
  if (await keepWord(now, person, taken)) return
  await keepWord(now, person, `${word}-${now.random(4).toString('hex')}`)
}

async function keepWord(now: Acting, person: string, word: string | Expression<string>) {
  const kept = await forum(now)
    .insertInto('mention_words')
    .values({ person, word })
    .onConflict((conflict) => conflict.doNothing())
    .returning('word')
    .executeTakeFirst()
  return kept !== undefined
}

/** Somebody who was added to the register can be mentioned at once. */
export async function nameForMentions(now: Acting, { person }: { person: string }): Promise<void> {
  const found = await forum(now)
    .selectFrom('people')
    .select('name')
    .where('id', '=', person)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (found) await ensureWord(now, person, found.name)
}

/** Whom these words mean; words that mean nobody are left out. No query if there are none. */
export async function peopleMeant(
  now: Acting,
  words: readonly string[],
  author: string,
): Promise<string[]> {
  if (words.length === 0) return []
  const meant = words
    .slice(0, 20)
    .map((word) => word.toLocaleLowerCase('und').replaceAll(/[.\-_]+$/g, ''))
  const found = await forum(now)
    .selectFrom('mention_words')
    .select('person')
    .where('word', 'in', meant)
    .where('person', '!=', author)
    .execute()
  return found.map(({ person }) => person)
}
