// Where commands work: the only business, or the one named by EVENHAND_BUSINESS, with the system as actor.
import { system } from '../kernel/actor.ts'
import type { App } from '../kernel/app.ts'
import { allBusinesses } from '../kernel/businesses.ts'
import { newId } from '../kernel/id.ts'
import type { CommandDesk } from '../kernel/module.ts'
import type { Business } from '../kernel/now.ts'
import { perform } from '../kernel/perform.ts'

export async function deskFor(app: App): Promise<CommandDesk & { app: App }> {
  const all = await allBusinesses(app.database)
  const named = process.env.EVENHAND_BUSINESS
  const business = named ? all.find((one) => one.id === named || one.name === named) : all[0]
  if (named && !business)
    throw new Error(`EVENHAND_BUSINESS: there is no business called "${named}"`)
  if (!named && all.length > 1)
    throw new Error(`There are ${all.length} businesses here; name one by EVENHAND_BUSINESS`)
  const here: Business = business ?? {
    id: newId(app.clock, app.dice),
    name: '',
    locale: 'en',
    languages: ['en'],
    timeZone: 'UTC',
    host: null,
    demo: false,
  }
  return {
    app,
    business: here.id,
    perform: async (card, input) =>
      (
        await perform(app, card, input, {
          business: here,
          via: 'cli',
          actor: system('command line'),
        })
      ).answer,
  }
}
