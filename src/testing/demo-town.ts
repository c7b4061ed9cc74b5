// The demonstration business in a database of its own, and browsers for the people in it, by name.
import { buildDemo } from '../demo.ts'
import { system } from '../kernel/actor.ts'
import type { Action } from '../kernel/action.ts'
import { perform } from '../kernel/perform.ts'
import { browse, type Browsing } from './browse.ts'
import { openTown, type Town } from './index.ts'

export type DemoTown = Town & {
  /** A browser without script: signed in as this person of the demonstration, or a visitor's. */
  browseAs(name?: string): Promise<Browsing>
}

/** Opens a town and builds the demonstration in it, by the same verbs people use. Close it in `afterAll`. */
export async function openDemoTown(): Promise<DemoTown> {
  const town = await openTown()
  await buildDemo(town.app)
  const host = 'bramble.test'
  const business = await town.app.businesses.find(host)
  const openSession = town.app.registry.actions.get('accounts.open-session') as
    | Action<{ token: string }>
    | undefined
  if (!business || !openSession) throw new Error('the demonstration was not built')
  return {
    ...town,
    async browseAs(name) {
      if (name === undefined) return browse(town.site, host)
      const { rows } = await town.app.database.owner.query(
        'select id from people where business = $1 and name = $2',
        [business.id, name],
      )
      const person = (rows[0] as { id: string } | undefined)?.id
      const { answer } = await perform(
        town.app,
        openSession,
        { person },
        { business, via: 'test', actor: system('a test') },
      )
      return browse(town.site, host, { 'evenhand-session': answer.token })
    },
  }
}
