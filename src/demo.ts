// The demonstration business, built by the same verbs people use. Everybody and everything in it is marked as demo.
import { demoPassword } from '#accounts'
import type { Action, Question } from './kernel/action.ts'
import { system, type Actor } from './kernel/actor.ts'
import type { App } from './kernel/app.ts'
import { newId } from './kernel/id.ts'
import type { Stage } from './kernel/module.ts'
import type { Business } from './kernel/now.ts'
import { perform } from './kernel/perform.ts'

/** Builds it if there is no business yet; otherwise leaves everything as it is. Returns its id. */
export async function buildDemo(app: App): Promise<string | undefined> {
  if (await app.businesses.find('')) return undefined
  const id = newId(app.clock, app.dice)
  const setUp = verb(app, 'accounts.set-up') as Action<{ person: string }>
  const founding: Business = {
    id,
    name: 'Bramble & Rye',
    locale: 'en',
    languages: ['en', 'de'],
    timeZone: 'Europe/Berlin',
    host: null,
    demo: true,
  }
  const { person } = await call(app, founding, system('demo'), setUp, {
    business: founding.name,
    name: 'Amira Haddad',
    email: 'amira@bramble.example',
    password: demoPassword,
    locale: 'en',
    languages: ['en', 'de'],
    timeZone: 'Europe/Berlin',
    sector: 'food',
    size: '10-49',
    countries: ['DE'],
    demo: true,
  })
  app.businesses.forget()
  const stage = stageFor(app, founding, person)
  for (const card of app.registry.modules) {
    await card.demo?.(stage)
    await app.settle()
  }
  return id
}

function stageFor(app: App, business: Business, owner: string): Stage {
  const people = new Map([['Amira Haddad', owner]])
  const props = new Map<string, string>()
  const asSystem = {
    perform: <A>(card: Action<A> | Question<A>, input: unknown) =>
      call(app, business, system('demo'), card, input),
  }
  return {
    system: asSystem,
    props,
    people: { add: (name, person) => people.set(name, person) },
    as: (who) => ({
      async perform(card, input) {
        const person = people.get(who)
        if (!person) throw new Error(`there is nobody called ${who} in the demonstration`)
        const actor = await call(
          app,
          business,
          system('demo'),
          verb(app, 'accounts.see-actor') as Question<Actor>,
          { person },
        )
        return call(app, business, actor, card, input)
      },
    }),
  }
}

const call = async <A>(
  app: App,
  business: Business,
  actor: Actor,
  card: Action<A> | Question<A>,
  input: unknown,
): Promise<A> => (await perform(app, card, input, { business, via: 'cli', actor })).answer

function verb(app: App, name: string): Action | Question {
  const card = app.registry.actions.get(name) ?? app.registry.questions.get(name)
  if (!card) throw new Error(`no module offers ${name}`)
  return card
}
