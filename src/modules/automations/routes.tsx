import { document, form, page } from '#kernel/web'
import { automationLink } from './links.ts'
import { optIn } from './opt-in.ts'
import { optOut } from './opt-out.ts'
import { recordCheck } from './record-check.ts'
import { registerData } from './register-data.ts'
import { seeAutomation } from './see-automation.ts'
import { seeMyOutputs } from './see-my-outputs.ts'
import { seeRegister } from './see-register.ts'
import { switchOff } from './switch-off.ts'
import { switchOn } from './switch-on.ts'
import { AutomationPage } from './views/automation-page.tsx'
import { MyOutputsPage } from './views/my-outputs-page.tsx'
import { RegisterPage } from './views/register-page.tsx'

const one = page('/automations/:automation', seeAutomation, AutomationPage)
const mine = page('/me/machines', seeMyOutputs, MyOutputsPage)
const own = (key: string) => () => ({ to: '/me/machines', say: { key: `automations.said.${key}` } })
const back = (key: string) => (answer: { automation: string }) => ({
  to: automationLink(answer.automation),
  say: { key: `automations.said.${key}` },
})

export default [
  page('/automations', seeRegister, RegisterPage),
  document('/automations.json', seeRegister, registerData),
  one,
  mine,
  form('/me/machines/:automation/opt-out', optOut, {
    page: mine,
    from: () => ({}),
    after: own('out'),
  }),
  form('/me/machines/:automation/opt-in', optIn, {
    page: mine,
    from: () => ({}),
    after: own('in'),
  }),
  form('/automations/:automation/switch-off', switchOff, { page: one, after: back('off') }),
  form('/automations/:automation/switch-on', switchOn, { page: one, after: back('on') }),
  form('/automations/:automation/checks', recordCheck, { page: one, after: back('checked') }),
]
