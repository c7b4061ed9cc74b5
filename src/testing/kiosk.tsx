// A small module for tests of the web side of the road: a kiosk that takes orders, with all that can go wrong.
import { Field, Form, Button } from '#html'
import {
  action,
  defineModule,
  everyone,
  fact,
  hat,
  later,
  nothing,
  onlySystem,
  question,
  signedIn,
  tell,
  z,
} from '#kernel'
import { form, Line, page, Whole, type View } from '#kernel/web'
import type { Actor } from '../kernel/actor.ts'
import { secureTables } from '../kernel/data/secure.ts'
import { tables } from '../kernel/data/tables.ts'
import { gather } from '../kernel/registry.ts'
import { openSite, type Fetch } from '../kernel/web/site.ts'
import type { Town } from './index.ts'

type Order = { id: string; bread: string; pieces: number; baked: number }
const orders = tables<{ orders: Order }>()
const ordered = fact('kiosk.ordered', z.object({ order: z.string() }))
const card = {
  data: { noPersonalData: 'bread' } as const,
  machine: 'none' as const,
  subject: nothing,
}
const reads = { ...card, input: z.object({}), audit: { unaudited: 'bread' } }

export type Kiosk = {
  site: Fetch
  /** While closed, the page /kiosk/slow does not answer. */
  gate: { close(): void; open(): void }
  /** How often baking shall fail from now on. */
  oven: { failures: number; tries: number }
  /** Bearer tokens that are known here, and whose they are. */
  tokens: Map<string, Actor>
  orders(): Promise<Order[]>
}

/** Adds the kiosk to a town: its table, verbs and pages, on a site of its own. */
export async function openKiosk(town: Town): Promise<Kiosk> {
  let open = Promise.resolve()
  let unlock = () => {}
  const oven = { failures: 0, tries: 0 }
  const tokens = new Map<string, Actor>()

  const order = action({
    ...card,
    name: 'kiosk.order',
    input: z.object({ bread: Line(40, 3), pieces: Whole(1, 99) }),
    may: signedIn,
    async run(now, given) {
      const id = now.id()
      await orders(now)
        .insertInto('orders')
        .values({ id, ...given, baked: 0 })
        .execute()
      tell(now, ordered, { order: id })
      return { id }
    },
    audit: ({ answer }) => ({ kind: 'order', id: answer.id }),
  })
  const bake = action({
    ...card,
    name: 'kiosk.bake',
    input: z.object({ order: z.string() }),
    may: onlySystem('the oven'),
    audit: { unaudited: 'bread' },
    async run(now, given) {
      oven.tries++
      await orders(now)
        .updateTable('orders')
        .set((row) => ({ baked: row('baked', '+', 1) }))
        .where('id', '=', given.order)
        .execute()
      if (oven.failures-- > 0) throw new Error('the oven is cold')
      return {}
    },
  })
  const ring = action({
    ...card,
    name: 'kiosk.ring',
    input: z.object({}),
    may: everyone('a bell'),
    limits: [{ most: 2, seconds: 60, by: 'address' }],
    audit: { unaudited: 'a bell' },
    run: () => Promise.resolve({}),
  })
  const close = action({
    ...card,
    name: 'kiosk.close',
    input: z.object({}),
    may: hat('owner'),
    audit: { unaudited: 'a door' },
    run: () => Promise.resolve({}),
  })
  const see = question({
    ...reads,
    name: 'kiosk.see',
    may: everyone('a shop window'),
    run: (now) => orders(now).selectFrom('orders').selectAll().execute(),
  })
  const slow = question({
    ...reads,
    name: 'kiosk.see-slow',
    may: everyone('a queue'),
    run: async () => ({ waited: await open }),
  })
  const breaks = question({
    ...reads,
    name: 'kiosk.see-broken',
    may: everyone('a test'),
    run: (): Promise<null> => Promise.reject(new Error('secret detail of the shelf')),
  })

  const window: View<Order[]> = (_, here) => ({
    title: 'Kiosk',
    main: (
      <>
        <p id="locale">{here.locale}</p>
        <Form action="/kiosk">
          <Field
            name="bread"
            label="Bread"
            value={here.value('bread')}
            error={here.error('bread')}
          />
          <Field
            name="pieces"
            label="Pieces"
            value={here.value('pieces')}
            error={here.error('pieces')}
          />
          <Button>Order</Button>
        </Form>
        <Form action="/kiosk/bell">
          <Button>Ring</Button>
        </Form>
      </>
    ),
  })
  const shown = page('/kiosk', see, window)
  const kiosk = defineModule({
    name: 'kiosk',
    floor: 3,
    about: 'A kiosk for tests.',
    purposes: {},
    actions: [order, bake, ring, close],
    questions: [see, slow, breaks],
    facts: [ordered],
    reactions: [later(ordered, bake, (told) => told)],
    routes: [
      shown,
      page('/kiosk/slow', slow, () => ({ title: 'Slow', main: <p>at last</p> })),
      page('/kiosk/broken', breaks, () => ({ title: 'Never', main: <p /> })),
      form('/kiosk', order, {
        page: shown,
        from: () => ({}),
        after: () => ({ to: '/kiosk', say: { key: 'road.field.missing' } }),
      }),
      form('/kiosk/bell', ring, { page: shown, from: () => ({}), after: () => '/kiosk' }),
      form('/kiosk/door', close, { after: () => '/kiosk' }),
    ],
  })

  const { app } = town
  const client = await app.database.owner.connect()
  await client.query(
    'create table orders (business uuid not null, id uuid not null, bread text not null, pieces int not null, baked int not null, primary key (business, id))',
  )
  await secureTables(client, app.database.roles)
  client.release()
  const { identify } = app.registry
  Object.assign(app.registry, gather([...app.registry.modules, kiosk]))
  app.registry.identify = async (now, credential) => {
    if ('session' in credential) return identify?.(now, credential)
    const actor = tokens.get(credential.bearer)
    return actor ? { actor } : undefined
  }
  return {
    site: openSite(app),
    gate: {
      close: () => {
        open = new Promise((done) => {
          unlock = done
        })
      },
      open: () => unlock(),
    },
    oven,
    tokens,
    orders: async () =>
      (await app.database.owner.query<Order>('select * from orders order by id')).rows,
  }
}
