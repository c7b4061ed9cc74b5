import { anyOf, rule, running, type Policy } from '#kernel'

type Person = { id: string }

const self: Policy<Person> = rule('people.no.not-yours', 'the person themselves', (actor, person) => actor.person === person.id, { open: false })

export const mayRun = running
export const mayEdit: Policy<Person> = anyOf<Person>(self, running)
