import { anyOf, defineModule, hat, running } from '#kernel'
import { auditVerify } from './commands.ts'
import routes from './routes.tsx'
import { seal } from './seal.ts'
import { seeCheckpoint } from './see-checkpoint.ts'
import { seeLog } from './see-log.ts'
import { declared } from './tables.ts'
import { verify } from './verify.ts'

export default defineModule({
  name: 'audit',
  floor: 1,
  needs: ['people'],
  about: 'The record of who did what, sealed so that nobody can change it unnoticed.',
  purposes: { audit: 'audit.purpose' },
  actions: [seal],
  questions: [seeLog, seeCheckpoint, verify],
  jobs: [{ name: 'audit.seal', every: 1, action: seal, input: {} }],
  routes,
  places: [
    {
      href: '/desk/audit',
      label: 'audit.place',
      may: anyOf<unknown>(running, hat('ethics-contact')),
      area: 'desk',
      room: 'house',
      order: 90,
    },
  ],
  tables: declared,
  commands: { 'audit verify': auditVerify },
  promises: [{ name: 'audit.sealed', keptBy: { verb: 'audit.seal' } }],
})
