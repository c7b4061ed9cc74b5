// Takes a topic or post out of sight, and puts it back. Called by whoever decided it, never by the forum itself.
import { sql, tell, type Acting, type Id } from '#kernel'
import { hideFilesOf } from '#files'
import { appeared } from './facts.ts'
import { forum } from './tables.ts'

export async function hidePost(now: Acting, id: Id, why: string): Promise<void> {
  await forum(now)
    .updateTable('posts')
    .set({ hidden_at: now.at, hidden_why: why })
    .where('id', '=', id)
    .execute()
  await hideFilesOf(now, { kind: 'post', id }, true)
}

export async function showPost(now: Acting, id: Id): Promise<void> {
  await tellIfNew(now, id)
  await forum(now)
    .updateTable('posts')
    .set({ hidden_at: null, hidden_why: null })
    .where('id', '=', id)
    .execute()
  await hideFilesOf(now, { kind: 'post', id }, false)
}

export async function hideTopic(now: Acting, id: Id, why: string): Promise<void> {
  const hidden = await forum(now)
    .updateTable('topics')
    .set({ hidden_at: now.at, hidden_why: why })
    .where('id', '=', id)
    .where('hidden_at', 'is', null)
    .returning('category')
    .executeTakeFirst()
  if (hidden) await count(now, hidden.category, -1)
}

export async function showTopic(now: Acting, id: Id): Promise<void> {
  const first = await forum(now)
    .selectFrom('topics')
    .innerJoin('posts', 'posts.topic', 'topics.id')
    .select('posts.id')
    .where('topics.id', '=', id)
    .where('posts.position', '=', 1)
    .whereRef('topics.hidden_at', '=', 'topics.opened_at')
    .executeTakeFirst()
  if (first) tell(now, appeared, { post: first.id })
  const shown = await forum(now)
    .updateTable('topics')
    .set({ hidden_at: null, hidden_why: null })
    .where('id', '=', id)
    .where('hidden_at', 'is not', null)
    .returning('category')
    .executeTakeFirst()
  if (shown) await count(now, shown.category, 1)
}

async function count(now: Acting, category: string, by: 1 | -1): Promise<void> {
  await forum(now)
    .updateTable('forum_categories')
    .set({ topics: sql<number>`topics + ${by}::int` })
    .where('id', '=', category)
    .execute()
}

/** What was hidden in the moment it was written has been told to nobody yet. */
async function tellIfNew(now: Acting, id: Id): Promise<void> {
  const fresh = await forum(now)
    .selectFrom('posts')
    .select('id')
    .where('id', '=', id)
    .whereRef('hidden_at', '=', 'written_at')
    .executeTakeFirst()
  if (fresh) tell(now, appeared, { post: id })
}
