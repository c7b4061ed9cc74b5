import { fact, Id, z } from '#kernel'

/** A letter is due: it was just written, or its next try has come. */
export const letterDue = fact('notifications.letter-due', z.object({ letter: Id }))
