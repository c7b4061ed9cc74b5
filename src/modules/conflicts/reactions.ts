// What follows after the commit: an emergency does not stay unseen.
import { later } from '#kernel'
import { emergencyCalled } from './facts.ts'
import { tellEmergency } from './tell-emergency.ts'

export const reactions = [later(emergencyCalled, tellEmergency, ({ override }) => ({ override }))]
