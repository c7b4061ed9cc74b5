// Loads one board or idea through what the actor may see.
import type { Asking } from '#kernel'
import { visibleBoards, visibleIdeas } from './visible.ts'

export const findBoard = (now: Asking, { board }: { board: string }) =>
  visibleBoards(now)
    .selectAll('feedback_boards')
    .where('feedback_boards.slug', '=', board)
    .executeTakeFirst()

const ideas = (now: Asking) =>
  visibleIdeas(now)
    .selectAll('ideas')
    .select([
      'feedback_boards.slug as boardSlug',
      'feedback_boards.title as boardTitle',
      'feedback_boards.audience',
      'feedback_boards.votes',
      'feedback_boards.anonymous',
      'feedback_boards.owner',
      'feedback_boards.closed_at',
    ])

export const findIdea = (now: Asking, { idea }: { idea: string }) =>
  ideas(now).where('ideas.id', '=', idea).executeTakeFirst()
export type FoundIdea = NonNullable<Awaited<ReturnType<typeof findIdea>>>

/** Two who answer one idea at once: the second waits, and then sees what the first did. */
export const lockIdea = (now: Asking, { idea }: { idea: string }) =>
  ideas(now).where('ideas.id', '=', idea).forUpdate('ideas').executeTakeFirst()
