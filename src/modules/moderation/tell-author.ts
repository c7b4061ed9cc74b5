// Whoever is restricted gets the statement of reasons in their language: on the site, and by mail.
// @fulfils R59 R88
import type { Acting, Id } from '#kernel'
import { postLetter, tellPerson } from '#notifications'
import { statementLink } from './links.ts'
import { loadStatement } from './load-statement.ts'
import { statementLetter } from './statement-letter.ts'

type Key = 'moderation.told-decision' | 'moderation.told-lessened'

export async function tellAuthor(
  now: Acting,
  statement: Id,
  key: Key = 'moderation.told-decision',
): Promise<void> {
  const told = await loadStatement(now, statement)
  if (!told || told.person === null) return
  const link = statementLink(now, statement)
  await tellPerson(now, told.person, {
    about: { kind: 'statement', id: statement },
    key,
    values: { title: told.title },
    link,
    urgent: true,
    lettered: told.email !== null,
  })
  if (told.email === null) return
  await postLetter(now, {
    kind: 'moderation.statement',
    id: statement,
    person: told.person,
    to: { name: told.name ?? '', email: told.email },
    locale: told.locale,
    ...statementLetter(now, told, link),
  })
}
