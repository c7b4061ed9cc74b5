import { later, when } from '#kernel'
import { personErased } from '#people'
import { requestAsked, requestExtended, requestOpened, somebodyErased } from './facts.ts'
import { keepErasure } from './keep-erasure.ts'
import { logErasure } from './log-erasure.ts'
import { postConfirmation, postReceived, postExtension } from './post-letters.ts'
import { tell } from '#kernel'

export const reactions = [
  when(
    personErased,
    'whoever is erased stands in the log, so that a restored backup erases them again',
    async (now, { person }) => {
      const erasure = await logErasure(now, { person, keys: [], report: [] })
      tell(now, somebodyErased, { erasure })
    },
  ),
  later(somebodyErased, keepErasure, (payload) => payload),
  later(requestAsked, postConfirmation, (payload) => payload),
  later(requestOpened, postReceived, (payload) => payload),
  later(requestExtended, postExtension, (payload) => payload),
]
