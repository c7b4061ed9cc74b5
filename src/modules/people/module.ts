import { defineModule } from '#kernel'
import { addOrganisation } from './add-organisation.ts'
import { addPerson } from './add-person.ts'
import { affiliate } from './affiliate.ts'
import { changePerson } from './change-person.ts'
import { demo } from './demo.ts'
import { erasePerson } from './erase-person.ts'
import { hatGiven, peopleImported, personAdded, personErased } from './facts.ts'
import { forgetSources } from './forget-sources.ts'
import { giveHat } from './give-hat.ts'
import { noteEncounter } from './note-encounter.ts'
import { mayReadRegister } from './policy.ts'
import { prepareImport } from './prepare-import.ts'
import routes from './routes.tsx'
import { runImport } from './run-import.ts'
import { seeErasing } from './see-erasing.ts'
import { seeForm } from './see-form.ts'
import { seeImport } from './see-import.ts'
import { seeImports } from './see-imports.ts'
import { seeOrganisations } from './see-organisations.ts'
import { seePeople } from './see-people.ts'
import { seePerson } from './see-person.ts'
import { seeProfile } from './see-profile.ts'
import { person } from './subjects.ts'
import { declared } from './tables.ts'
import { takeHat } from './take-hat.ts'
import { undoImport } from './undo-import.ts'

export default defineModule({
  name: 'people',
  floor: 1,
  about:
    'The register of everybody the business knows, the communities they belong to and the hats they wear.',
  purposes: { people: 'people.purpose' },
  actions: [
    addPerson,
    changePerson,
    erasePerson,
    giveHat,
    takeHat,
    noteEncounter,
    addOrganisation,
    affiliate,
    prepareImport,
    runImport,
    undoImport,
    forgetSources,
  ],
  questions: [
    seePeople,
    seePerson,
    seeProfile,
    seeErasing,
    seeForm,
    seeOrganisations,
    seeImports,
    seeImport,
  ],
  facts: [personAdded, personErased, hatGiven, peopleImported],
  jobs: [{ name: 'people.forget-sources', cron: '17 * * * *', action: forgetSources, input: {} }],
  routes,
  places: [
    {
      href: '/desk/people',
      label: 'people.place-people',
      may: mayReadRegister,
      area: 'desk',
      room: 'people',
      order: 20,
    },
  ],
  subjects: [person],
  tables: declared,
  demo,
  promises: [{ name: 'people.yours', keptBy: { verb: 'privacy.take-my-data' } }],
})
