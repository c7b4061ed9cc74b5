// What a person says about themselves, for those who must judge it; taken out of sight, only they still see it.
import type { Acting, Asking, Id, Matter } from '#kernel'
import { people } from './tables.ts'

export async function personMatter(now: Asking, id: Id): Promise<Matter | undefined> {
  if (now.actor.kind === 'visitor') return undefined
  const found = await people(now)
    .selectFrom('people')
    .select(['name', 'about', 'locale', 'joined_at', 'changed_at', 'about_hidden_at'])
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!found) return undefined
  return {
    author: id,
    space: null,
    title: found.name,
    text: `${found.name}\n\n${found.about ?? ''}`.trim(),
    locale: found.locale ?? now.business.locale,
    at: found.changed_at ?? found.joined_at,
    hidden: found.about_hidden_at !== null,
  }
}

const set = async (now: Acting, id: Id, about_hidden_at: Date | null): Promise<void> => {
  await people(now).updateTable('people').set({ about_hidden_at }).where('id', '=', id).execute()
}
export const hideAbout = (now: Acting, id: Id): Promise<void> => set(now, id, now.at)
export const showAbout = (now: Acting, id: Id): Promise<void> => set(now, id, null)
