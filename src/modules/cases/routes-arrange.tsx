import { form, page, type Route } from '#kernel/web'
import { addBody, addCause, arrange, keepAgent, writeGoodwill } from './arrange.ts'
import { addHoliday, dropHoliday, importHolidays } from './holidays.ts'
import { dropMacro, keepMacro, seeMacros } from './macros.ts'
import { promiseChange } from './promise-change.ts'
import { retireBody, retireCause } from './retire.ts'
import { seeReports } from './reports.ts'
import { seeArranging } from './see-arranging.ts'
import { seeCauses } from './see-causes.ts'
import { addForm, retireForm } from './site-forms.ts'
import { ArrangePage } from './views/arrange-page.tsx'
import { CausesPage } from './views/causes-page.tsx'
import { MacrosPage } from './views/macros-page.tsx'
import { ReportsPage } from './views/reports-page.tsx'

const arranging = page('/desk/cases/arrange', seeArranging, ArrangePage)
const macros = page('/desk/cases/macros', seeMacros, MacrosPage)
const causes = page('/desk/cases/causes', seeCauses, CausesPage)

const to = (path: string, key: string) => () => ({ to: path, say: { key: `cases.done.${key}` } })
const arranged = { page: arranging, from: () => ({}), after: to('/desk/cases/arrange', 'kept') }

export const arrangeRoutes: readonly Route[] = [
  arranging,
  form('/desk/cases/arrange', arrange, arranged),
  form('/desk/cases/agents', keepAgent, arranged),
  form('/desk/cases/bodies', addBody, arranged),
  form('/desk/cases/bodies/:body/retire', retireBody, {
    after: to('/desk/cases/arrange', 'kept'),
  }),
  form('/desk/cases/goodwill', writeGoodwill, arranged),
  form('/desk/cases/holidays', addHoliday, arranged),
  form('/desk/cases/holidays/calendar', importHolidays, arranged),
  form('/desk/cases/holidays/:day/drop', dropHoliday, arranged),
  form('/desk/cases/forms', addForm, arranged),
  form('/desk/cases/forms/:form/retire', retireForm, arranged),
  macros,
  form('/desk/cases/macros', keepMacro, {
    page: macros,
    from: () => ({}),
    after: to('/desk/cases/macros', 'kept'),
  }),
  form('/desk/cases/macros/:macro/drop', dropMacro, { after: to('/desk/cases/macros', 'kept') }),
  causes,
  form('/desk/cases/causes', addCause, {
    page: causes,
    from: () => ({}),
    after: to('/desk/cases/causes', 'kept'),
  }),
  form('/desk/cases/causes/:cause/retire', retireCause, {
    after: to('/desk/cases/causes', 'retired'),
  }),
  form('/desk/cases/causes/promise', promiseChange, {
    page: causes,
    from: () => ({}),
    after: to('/desk/cases/causes', 'promised'),
  }),
  page('/desk/cases/reports', seeReports, ReportsPage),
]
