// One walk over everything that is registered: a new module is held to the same promises without a line here.
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Action, Question } from './kernel/action.ts'
import { hats, system, visitor, type Actor } from './kernel/actor.ts'
import { allMessages, checkMessages, draw, say } from './kernel/language/index.ts'
import { perform } from './kernel/perform.ts'
import { discover } from './kernel/registry.ts'
import { Stop } from './kernel/stop.ts'
import { jsonSchema } from './kernel/web/openapi.ts'
import './kernel/words.ts'
import { registerMessages } from './kernel/language/index.ts'
import { nasty, wrongInputs } from './testing/wrong-inputs.ts'
import { openTown, type Shop, type Town } from './testing/index.ts'

const registry = await discover()
for (const { module, locale, file } of registry.messages)
  registerMessages(module, locale, JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
const verbs: Array<Action | Question> = [
  ...registry.actions.values(),
  ...registry.questions.values(),
]
const named = verbs.map((card) => [card.name, card] as const)

let town: Town
let shop: Shop
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
})
afterAll(() => town.close())

const go = (card: Action | Question, input: unknown, actor: Actor) =>
  perform(town.app, card, input, { business: shop.business, via: 'test', actor })

/** A Stop is an answer; everything else is a bug. */
async function outcome(
  card: Action | Question,
  input: unknown,
  actor: Actor,
): Promise<'done' | Stop> {
  try {
    await go(card, input, actor)
    return 'done'
  } catch (error) {
    if (error instanceof Stop) return error
    throw new Error(`${card.name} broke on ${JSON.stringify(input)?.slice(0, 500)}`, {
      cause: error,
    })
  }
}

async function rows(): Promise<string> {
  const tables = await town.app.database.owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not in ('allowances', 'audit') order by 1`,
  )
  const counts = tables.rows
    .map(({ name }) => `(select count(*) from "${name}") as "${name}"`)
    .join(', ')
  const sums = await town.app.database.owner.query<Record<string, unknown>>(`select ${counts}`)
  return JSON.stringify(sums.rows[0])
}

const wearing = (hat: (typeof hats)[number]): Actor => ({
  ...visitor,
  kind: 'person',
  person: shop.owner,
  name: hat,
  hats: [{ hat, space: null }],
  session: { id: shop.owner, provenAt: town.clock.now(), seenAt: town.clock.now(), factors: [] },
})

describe('every verb', () => {
  test.each(named)('%s is named after its module', (name) => {
    expect(registry.modules.map((module) => module.name)).toContain(name.split('.')[0])
    expect(name).toMatch(/^[a-z-]+\.[a-z][a-z0-9-]*$/)
  })

  test.each(named.filter(([, card]) => !card.may.open))(
    '%s refuses a visitor',
    async (_name, card) => {
      const actor = visitor
      const verdict = card.may(actor, {} as never)
      expect(verdict).toHaveProperty('no')
    },
  )

  test.each(named)('%s can say each of its refusals in every language', (_name, card) => {
    for (const key of card.may.keys)
      for (const locale of ['en', 'de'])
        expect(draw({ locale, timeZone: 'UTC' }, () => say({ key, values: {} }))).not.toBe('')
  })

  test.each(named)('%s has an input that can be described', (_name, card) => {
    expect(() => JSON.stringify(jsonSchema(card.input))).not.toThrow()
  })

  test.each(named)('%s names a purpose its module has declared', (name, card) => {
    if ('noPersonalData' in card.data) return
    const purposes = registry.modules.flatMap((module) => Object.keys(module.purposes))
    expect(purposes, name).toContain(card.data.purpose)
  })

  test.each(named.filter(([, card]) => card.machine !== 'none'))(
    '%s: its machine is registered and a person can overrule it',
    (_name, card) => {
      if (card.machine === 'none') return
      const { automation, overruledBy } = card.machine
      expect(
        registry.modules.flatMap((module) => (module.automations ?? []).map((one) => one.name)),
      ).toContain(automation)
      expect(registry.actions.get(overruledBy)?.machine).toBe('none')
    },
  )
})

/** How many wrong inputs: by what can be wrong. One that takes nothing has junk to refuse, and no field of its own. */
function triesFor(schema: Record<string, unknown>): number {
  const fields = Object.keys((schema.properties ?? {}) as object).length
  return fields === 0 ? 16 : Math.min(200, 40 + 40 * fields)
}

describe('bad input', () => {
  test.each(named)(
    '%s never breaks and never writes',
    async (_name, card) => {
      const actors = [visitor, system('a test'), ...hats.map(wearing)]
      const schema = jsonSchema(card.input)
      const tries = fc
        .sample(wrongInputs(schema), { numRuns: triesFor(schema), seed: 20_261_123 })
        .map((input, at) => ({ input, actor: actors[at % actors.length] ?? visitor }))
      const first = await Promise.all(tries.map(({ input, actor }) => outcome(card, input, actor)))
      // A question runs under a role that cannot write, whatever it is asked.
      if (card.kind === 'question') return
      const before = await rows()
      const stopped = tries.filter((_one, at) => first[at] !== 'done')
      for (const { input, actor } of stopped)
        expect(await outcome(card, input, actor)).toBeInstanceOf(Stop)
      expect(await rows()).toBe(before)
    },
    60_000,
  )
})

describe('every role and every verb', () => {
  test.each(named)(
    '%s answers every role with done or a stop',
    async (_name, card) => {
      for (const actor of [visitor, system('a test'), ...hats.map(wearing)])
        await outcome(card, {}, actor)
    },
    60_000,
  )
})

/** A few of the hostile texts, from another one on for each path, so that all of them are tried many times over. */
const someOf = (at: number, few: number) =>
  Array.from({ length: few }, (_one, n) => nasty[(at * few + n) % nasty.length] ?? '')

describe('over HTTP', () => {
  test('no path, query or body makes a 500', async () => {
    const paths = registry.modules.flatMap((module) =>
      (module.routes ?? []).map((route) => ({
        path: route.path,
        post: route.kind === 'form' || route.kind === 'exchange',
      })),
    )
    const answers: string[] = []
    for (const [at, { path, post }] of paths.entries())
      for (const bad of someOf(at, path.includes(':') ? 10 : 4)) {
        const target = path.replaceAll(/:[a-z]+(\{[^}]*\})?/gi, () =>
          encodeURIComponent(bad.toWellFormed()),
        )
        const url = `http://${String(shop.business.host)}${target}`
        const request = post
          ? new Request(url, {
              method: 'POST',
              headers: {
                origin: `http://${String(shop.business.host)}`,
                'content-type': 'application/x-www-form-urlencoded',
              },
              body: new URLSearchParams({ [bad.slice(0, 50) || 'x']: bad }),
            })
          : new Request(`${url}?page=${encodeURIComponent(bad.toWellFormed())}`)
        const { status } = await town.site(request)
        if (status >= 500) answers.push(`${status} ${path} ${bad.slice(0, 40)}`)
      }
    expect(answers).toEqual([])
  }, 120_000)

  test('the description of the API names every verb that is offered, and marks the open ones', async () => {
    const description = (await (
      await town.site(new Request('http://x/api/v1/openapi.json'))
    ).json()) as { paths: Record<string, Record<string, { security?: unknown[] }>> }
    for (const card of verbs.filter((one) => !one.inside)) {
      const operation =
        description.paths[`/api/v1/${card.name.replace('.', '/')}`]?.[
          card.kind === 'action' ? 'post' : 'get'
        ]
      expect(operation, card.name).toBeDefined()
      expect(operation?.security !== undefined).toBe(card.may.open)
    }
  })
})

describe('words', () => {
  test('every message is there in every language, with the same gaps', () => {
    expect(checkMessages(allMessages())).toEqual([])
  })

  test('every word a card names can be said', () => {
    const keys = registry.modules.flatMap((module) => [
      ...Object.values(module.purposes),
      ...(module.places ?? []).map((place) => place.label),
      ...Object.values(module.letters ?? {}).map((letter) => letter.about),
      ...(module.automations ?? []).flatMap((one) => [
        one.purpose,
        one.logic,
        one.humanAlternative,
        ...(one.optOut === true ? [] : [one.optOut.whyNot]),
      ]),
    ])
    for (const key of keys)
      expect(
        draw({ locale: 'de', timeZone: 'UTC' }, () => say({ key })),
        key,
      ).not.toBe('')
  })
})

describe('tables', () => {
  test('every table is declared by exactly one module, with columns that exist', async () => {
    const columns = await town.app.database.owner.query<{ table: string; column: string }>(
      `select table_name as table, column_name as column from information_schema.columns where table_schema = 'public'`,
    )
    const known = Map.groupBy(columns.rows, (row) => row.table)
    const kernel = new Set([
      'businesses',
      'audit',
      'outbox',
      'once',
      'allowances',
      'installation',
      'migrations',
    ])
    const declared = registry.modules.flatMap((module) => Object.entries(module.tables ?? {}))
    expect(declared.map(([name]) => name).toSorted()).toEqual(
      [...known.keys()].filter((name) => !kernel.has(name)).toSorted(),
    )
    for (const [name, card] of declared) {
      if ('noPersonalData' in card) continue
      const has = known.get(name)?.map((row) => row.column) ?? []
      const emptied =
        typeof card.erase === 'object' && 'set' in card.erase ? Object.keys(card.erase.set) : []
      for (const column of [...card.person, ...Object.keys(card.personal), ...emptied])
        expect(has, `${name}.${column}`).toContain(column)
    }
  })
})

describe('every indicator', () => {
  const cards = registry.modules.flatMap((module) => module.indicators ?? [])
  test.each(cards.map((card) => [card.name, card] as const))(
    '%s says what it means, how it is computed, where from and what to know, in every language',
    (name) => {
      const [module = '', word = ''] = name.split('.')
      expect(registry.modules.map((one) => one.name)).toContain(module)
      for (const locale of ['en', 'de'])
        for (const part of ['', '-means', '-formula', '-source', '-caution'])
          expect(
            draw({ locale, timeZone: 'UTC' }, () =>
              say({ key: `${module}.indicator.${word}${part}`, values: {} }),
            ),
          ).not.toBe('')
    },
  )
})
