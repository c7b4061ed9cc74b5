import { document, form, page } from '#kernel/web'
import { addOrganisation } from './add-organisation.ts'
import { addPerson } from './add-person.ts'
import { affiliate } from './affiliate.ts'
import { changePerson } from './change-person.ts'
import { erasePerson } from './erase-person.ts'
import { giveHat } from './give-hat.ts'
import { dataLink, deskPersonLink, importLink } from './links.ts'
import { noteEncounter } from './note-encounter.ts'
import { prepareImport } from './prepare-import.ts'
import { runImport } from './run-import.ts'
import { seeErasing } from './see-erasing.ts'
import { seeForm } from './see-form.ts'
import { seeImport } from './see-import.ts'
import { seeImports } from './see-imports.ts'
import { seeOrganisations } from './see-organisations.ts'
import { seePeople } from './see-people.ts'
import { seePerson } from './see-person.ts'
import { seeProfile } from './see-profile.ts'
import { takeHat } from './take-hat.ts'
import { undoImport } from './undo-import.ts'
import { AddPage } from './views/add-page.tsx'
import { ErasePage } from './views/erase-page.tsx'
import { ImportPage } from './views/import-page.tsx'
import { ImportsPage } from './views/imports-page.tsx'
import { OrganisationsPage } from './views/organisations-page.tsx'
import { PeoplePage } from './views/people-page.tsx'
import { PersonPage } from './views/person-page.tsx'
import { ProfilePage } from './views/profile-page.tsx'

const list = page('/desk/people', seePeople, PeoplePage)
const add = page('/desk/people/add', seeForm, AddPage)
const imports = page('/desk/people/imports', seeImports, ImportsPage)
const oneImport = page('/desk/people/imports/:import', seeImport, ImportPage)
const organisations = page('/desk/organisations', seeOrganisations, OrganisationsPage)
const person = page('/desk/people/:person', seePerson, PersonPage)
const erasing = page('/people/:person/erase', seeErasing, ErasePage)
/** Where somebody's data stood before it had one page. */
const moved = (as: string) =>
  document(
    `/people/:person/data${as}`,
    seeErasing,
    ({ person: { id }, self }) =>
      new Response(null, { status: 303, headers: { location: dataLink(id, self, as) } }),
  )

const said = (key: string) => ({ say: { key: `people.said.${key}` } })

export default [
  list,
  add,
  imports,
  oneImport,
  organisations,
  person,
  erasing,
  moved(''),
  moved('.json'),
  page('/people/:person', seeProfile, ProfilePage),
  form('/desk/people/add', addPerson, {
    page: add,
    after: (answer) => ({ to: deskPersonLink(answer.person), ...said('added') }),
  }),
  form('/desk/people/:person/change', changePerson, {
    page: person,
    after: (answer) => ({ to: deskPersonLink(answer.person), ...said('changed') }),
  }),
  form('/desk/people/:person/hats', giveHat, {
    page: person,
    after: (_done, { person: id }) => ({ to: deskPersonLink(id), ...said('hat-given') }),
  }),
  form('/desk/people/hats/take', takeHat, {
    after: (answer) => ({ to: deskPersonLink(answer.person), ...said('hat-taken') }),
  }),
  form('/desk/people/:person/encounters', noteEncounter, {
    page: person,
    after: (answer) => ({ to: deskPersonLink(answer.person), ...said('noted') }),
  }),
  form('/desk/people/:person/organisations', affiliate, {
    page: person,
    after: (answer) => ({ to: deskPersonLink(answer.person), ...said('changed') }),
  }),
  form('/desk/organisations', addOrganisation, {
    page: organisations,
    after: () => ({ to: '/desk/organisations', ...said('organisation-added') }),
  }),
  form('/desk/people/imports', prepareImport, {
    page: imports,
    most: 32_000_000,
    after: (answer) => importLink(answer.import),
  }),
  form('/desk/people/imports/:import/run', runImport, {
    page: oneImport,
    after: (answer) => ({ to: importLink(answer.import), ...said('imported') }),
  }),
  form('/desk/people/imports/:import/undo', undoImport, {
    page: oneImport,
    after: (_done, input) => ({ to: importLink(input.import), ...said('undone') }),
  }),
  form('/people/:person/erase', erasePerson, {
    page: erasing,
    after: (answer) => ({
      to: answer.self ? '/' : '/desk/people',
      ...said('erased'),
      ...(answer.self ? { session: null } : {}),
    }),
  }),
]
