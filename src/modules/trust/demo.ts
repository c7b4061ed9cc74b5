// The bakery of the demonstration shows its trust page, with two of its values linked to what keeps them.
import { declaredPromises, type Stage } from '#kernel'
import { addWords } from './add-words.ts'
import { linkValue } from './link-value.ts'
import { openPage } from './open-page.ts'
import { seeDeskTrust } from './see-desk-trust.ts'

export async function demo(stage: Stage): Promise<void> {
  const owner = stage.as('Amira Haddad')
  const { values, clauses } = await owner.perform(seeDeskTrust, {})
  const promises = declaredPromises().map((promise) => promise.name)
  for (const [at, value] of values.slice(0, -1).entries())
    await owner.perform(linkValue, {
      guideline: value.guideline,
      number: value.number,
      promises: promises.filter((_, place) => place % Math.max(1, values.length - 1) === at),
      clauses: clauses.slice(at * 2, at * 2 + 2).map((clause) => clause.key),
    })
  await owner.perform(addWords, {
    section: 'values',
    locale: 'en',
    text: 'We wrote these down in 2024 after losing two good people. One of them is not kept by anything yet: it says so below.',
  })
  await owner.perform(openPage, {})
}
