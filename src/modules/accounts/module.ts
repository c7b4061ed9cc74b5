import { defineModule } from '#kernel'
import { founded } from './facts.ts'
import { identify } from './identify.ts'
import { openSession } from './open-session.ts'
import { seeActor } from './see-actor.ts'
import { setUp } from './set-up.ts'
import { declared } from './tables.ts'
import { touchSession } from './touch-session.ts'

export default defineModule({
  name: 'accounts',
  floor: 1,
  needs: ['people'],
  about: 'How people prove who they are, and where they are signed in.',
  purposes: { accounts: 'accounts.purpose' },
  actions: [setUp, touchSession, openSession],
  questions: [seeActor],
  facts: [founded],
  tables: declared,
  identify,
  doors: { firstVisit: '/set-up', signIn: '/sign-in' },
})
