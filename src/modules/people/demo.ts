// The people of the demonstration bakery. None of them exists; each is marked as demo wherever they appear.
import type { Stage } from '#kernel'
import { addOrganisation } from './add-organisation.ts'
import { addPerson } from './add-person.ts'
import { affiliate } from './affiliate.ts'
import { giveHat } from './give-hat.ts'
import { noteEncounter } from './note-encounter.ts'

const everybody = [
  {
    name: 'Jonas Weber',
    email: 'jonas@bramble.example',
    communities: ['employees'],
    hats: ['moderator'],
    official: true,
  },
  {
    name: 'Lena Fischer',
    email: 'lena@bramble.example',
    communities: ['employees'],
    hats: ['agent'],
    official: true,
  },
  {
    name: 'Tomasz Nowak',
    email: 'tomasz@bramble.example',
    communities: ['employees'],
    hats: [],
    official: false,
  },
  {
    name: 'Maria Rossi',
    email: 'maria@example.org',
    communities: ['customers', 'online'],
    hats: [],
    official: false,
  },
  {
    name: 'Yusuf Demir',
    email: 'yusuf@example.org',
    communities: ['customers', 'neighbours'],
    hats: [],
    official: false,
  },
  {
    name: 'Claire Dubois',
    email: 'claire@example.org',
    communities: ['customers'],
    hats: [],
    official: false,
  },
  {
    name: 'Oluwaseun Adeyemi',
    email: 'seun@example.org',
    communities: ['customers', 'online'],
    hats: [],
    official: false,
  },
  {
    name: 'Petra Krause',
    email: 'petra@muehle-krause.example',
    communities: ['partners'],
    hats: [],
    official: false,
  },
  {
    name: 'Ingrid Solheim',
    email: 'ingrid@example.org',
    communities: ['neighbours'],
    hats: ['ethics-contact'],
    official: false,
  },
] as const

export async function demo(stage: Stage): Promise<void> {
  const owner = stage.as('Amira Haddad')
  for (const { hats, ...one } of everybody) {
    const { person } = await owner.perform(addPerson, one)
    stage.people.add(one.name, person)
    stage.props.set(one.name, person)
    for (const hat of hats) await owner.perform(giveHat, { person, hat })
  }
  const { organisation } = await owner.perform(addOrganisation, {
    name: 'Mühle Krause',
    kind: 'supplier',
    place: 'Storkow',
    about: 'Rye and spelt from the Spree valley, milled on stone.',
  })
  await owner.perform(affiliate, {
    person: stage.props.get('Petra Krause'),
    organisation,
    role: 'Miller',
  })
  await owner.perform(addOrganisation, {
    name: 'Kiezverein Holzmarkt',
    kind: 'association',
    place: 'Berlin',
  })
  await stage.as('Lena Fischer').perform(noteEncounter, {
    person: stage.props.get('Yusuf Demir'),
    channel: 'shop',
    value: 'honesty',
    words:
      'The seeded loaf he bought on Saturday was not baked through. Gave him a new one and told Jonas.',
  })
}
