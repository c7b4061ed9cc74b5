// Takes an idea out of sight and puts it back: called by whoever decided it, never by feedback itself.
import type { Acting, Asking, Matter } from '#kernel'
import { feedback } from './tables.ts'
import { visibleIdeas } from './visible.ts'

export async function hideIdea(now: Acting, id: string, why: string): Promise<void> {
  await feedback(now)
    .updateTable('ideas')
    .set({ hidden_at: now.at, hidden_why: why })
    .where('id', '=', id)
    .execute()
}

export async function showIdea(now: Acting, id: string): Promise<void> {
  await feedback(now)
    .updateTable('ideas')
    .set({ hidden_at: null, hidden_why: null })
    .where('id', '=', id)
    .execute()
}

export async function ideaMatter(now: Asking, id: string): Promise<Matter | undefined> {
  const found = await visibleIdeas(now)
    .select([
      'ideas.author',
      'ideas.title',
      'ideas.words',
      'ideas.locale',
      'ideas.said_on',
      'ideas.hidden_at',
    ])
    .where('ideas.id', '=', id)
    .executeTakeFirst()
  return (
    found && {
      author: found.author,
      space: null,
      title: found.title,
      text: found.words,
      locale: found.locale,
      at: new Date(`${found.said_on}T12:00:00Z`),
      hidden: found.hidden_at !== null,
    }
  )
}
