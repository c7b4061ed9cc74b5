// What the bakery of the demonstration says of itself.
import type { Stage } from '#kernel'
import { changeContact } from './change-contact.ts'

export async function demo(stage: Stage): Promise<void> {
  await stage.as('Amira Haddad').perform(changeContact, {
    about: `We bake sourdough in Berlin-Neukölln since 2014 and send it all over Germany. Twelve people work here.\n\nIf something went wrong with your bread, or with how we treated you, write to us. **A person answers within two working days.**`,
    writeTo: 'hello@bramble.example',
    phone: '+49 30 5550 1234',
    address: 'Bramble & Rye\nWeserstraße 999\n12345 Berlin\nGermany',
    imprint:
      'Represented by Amira Haddad.\n\nThis is a demonstration: the bakery, its people and its address are made up.',
  })
}
