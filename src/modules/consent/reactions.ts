import { later } from '#kernel'
import { consentAsked } from './facts.ts'
import { postConfirmation } from './post-confirmation.ts'

export const reactions = [later(consentAsked, postConfirmation, (payload) => payload)]
