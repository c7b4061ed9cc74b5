// Which decisions count: what its decider took back at once was no ruling, and what replaced one after an appeal is no second.
import { sql } from '#kernel'

/** For figures: each decision once, as it was made first; an appeal may have changed it since. */
export const countsOnce = sql<boolean>`moderation_decisions.undone_by is distinct from 'decider' and moderation_decisions.replaces is null`

/** For logs and statements: whatever was told to somebody. */
export const wasTold = sql<boolean>`moderation_decisions.undone_by is distinct from 'decider'`
