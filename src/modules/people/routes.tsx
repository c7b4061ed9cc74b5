import { document, form, page } from '#kernel/web'
import { addOrganisation } from './add-organisation.ts'
import { addPerson } from './add-person.ts'
import { affiliate } from './affiliate.ts'
import { changePerson } from './change-person.ts'
import { erasePerson } from './erase-person.ts'
import { giveHat } from './give-hat.ts'
import { deskPersonLink, importLink } from './links.ts'
import { noteEncounter } from './note-encounter.ts'
import { prepareImport } from './prepare-import.ts'
import { runImport } from './run-import.ts'
import { seeData } from './see-data.ts'
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
import { DataPage } from './views/data-page.tsx'
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
const data = page('/people/:person/data', seeData, DataPage)

const said = (key: string) => ({ say: { key: `people.said.${key}` } })

export default [
  list,
  add,
  imports,
  oneImport,
  organisations,
  person,
  data,
  page('/people/:person', seeProfile, ProfilePage),
  document('/people/:person/data.json', seeData, (answer) =>
    Response.json(answer, {
      headers: { 'content-disposition': 'attachment; filename="my-data.json"' },
    }),
  ),
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
    page: data,
    after: (answer) => ({
      to: answer.self ? '/' : '/desk/people',
      ...said('erased'),
      ...(answer.self ? { session: null } : {}),
    }),
  }),
]
