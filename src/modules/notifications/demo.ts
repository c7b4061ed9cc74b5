// What the people of the demonstration were told this morning.
import type { Stage } from '#kernel'
import { welcome } from './welcome.ts'

export async function demo(stage: Stage): Promise<void> {
  await stage.as('Amira Haddad').perform(welcome, {})
}
