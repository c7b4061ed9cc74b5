import { defineModule } from '#kernel'
import { addPerson } from './add-person.ts'
import { hatGiven, personAdded, personErased } from './facts.ts'
import { giveHat } from './give-hat.ts'
import { declared } from './tables.ts'

export default defineModule({
  name: 'people',
  floor: 1,
  about: 'The register of everybody the business knows, the communities they belong to and the hats they wear.',
  purposes: { people: 'people.purpose' },
  actions: [addPerson, giveHat],
  questions: [],
  facts: [personAdded, personErased, hatGiven],
  tables: declared,
})
