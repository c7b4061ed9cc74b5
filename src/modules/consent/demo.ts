// Who agreed to what in the demonstration bakery, said by the same verbs people use.
import type { Stage } from '#kernel'
import { grant } from './grant.ts'
import { seePreferences } from './see-preferences.ts'
import { setPreferences } from './set-preferences.ts'
import { withdraw } from './withdraw.ts'

export async function demo(stage: Stage): Promise<void> {
  const wishes = [
    ['Maria Rossi', ['newsletter', 'surveys']],
    ['Yusuf Demir', ['newsletter', 'events']],
    ['Oluwaseun Adeyemi', ['newsletter']],
  ] as const
  for (const [name, purposes] of wishes) {
    const who = stage.as(name)
    const { lines } = await who.perform(seePreferences, {})
    for (const { key, hash } of lines)
      if ((purposes as readonly string[]).includes(key))
        await who.perform(grant, { purpose: key, channel: 'email', hash })
  }
  await stage.as('Oluwaseun Adeyemi').perform(withdraw, { purpose: 'newsletter' })
  await stage
    .as('Maria Rossi')
    .perform(setPreferences, { quietFrom: 19, quietUntil: 9, pronouns: 'she/her' })
}
