import { document, page } from '#kernel/web'
import { seeCheckpoint } from './see-checkpoint.ts'
import { seeLog } from './see-log.ts'
import { verify } from './verify.ts'
import { LogPage } from './views/log-page.tsx'
import { VerifyPage } from './views/verify-page.tsx'

export default [
  page('/desk/audit', seeLog, LogPage),
  page('/desk/audit/verify', verify, VerifyPage),
  document('/audit/checkpoint.json', seeCheckpoint, (checkpoint) => Response.json(checkpoint)),
]
