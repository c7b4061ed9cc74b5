// Puts somebody into every table that is declared to be about people, by reading the catalogue of PostgreSQL: columns,
// checks, foreign keys. A new module needs no line here.
import type pg from 'pg'
import type { TableCard } from '../kernel/data/tables.ts'
import { catalogue, type Catalogue, type Column } from './catalogue.ts'

export type Seeding = {
  owner: pg.Pool
  business: string
  person: string
  /** Somebody else, where a row needs a person who is not the one. */
  other: string
  email: string
  marks: readonly string[]
  cards: ReadonlyMap<string, TableCard | { noPersonalData: string }>
  /** From 0 to 1. */
  chance: () => number
}

export type Seeded = {
  rows: number
  tables: string[]
  /** Tables whose checks no draw fitted: they were seeded with their checks taken off. */
  unchecked: string[]
  failed: Array<{ table: string; why: string }>
}

/** Tries are cheap: a row whose checks do not fit is drawn anew. */
const tries = 80

export async function seedPerson(seeding: Seeding): Promise<Seeded> {
  const known = await catalogue(seeding.owner)
  const seeder = new Seeder(seeding, known)
  const seeded: Seeded = { rows: 0, tables: [], unchecked: seeder.unchecked, failed: [] }
  for (const [table, card] of seeding.cards) {
    if ('noPersonalData' in card || table === 'people') continue
    for (const way of waysOf(card))
      try {
        await seeder.row(table, way)
        seeded.rows++
        if (!seeded.tables.includes(table)) seeded.tables.push(table)
      } catch (error) {
        seeded.failed.push({ table: `${table} ${way}`, why: (error as Error).message })
      }
  }
  return seeded
}

type Way = 'person' | 'address' | 'other'
const waysOf = (card: TableCard): Way[] => [
  ...(card.person.length > 0 || card.through ? (['person'] as const) : []),
  ...(card.address ? (['address'] as const) : []),
]

class Seeder {
  readonly #given: Seeding
  readonly #known: Catalogue
  readonly #rows = new Map<string, Record<string, unknown>>()
  readonly #failed = new Map<string, Error>()
  readonly unchecked: string[] = []
  #next = 0

  constructor(given: Seeding, known: Catalogue) {
    this.#given = given
    this.#known = known
  }

  /** The row of a table about the person (or about nobody), made once. */
  async row(table: string, way: Way, path: string[] = []): Promise<Record<string, unknown>> {
    const key = `${table} ${way}`
    const made = this.#rows.get(key)
    if (made) return made
    const before = this.#failed.get(key)
    if (before) throw before
    if (path.includes(key)) throw new Error(`${table} needs itself`)
    const found = this.#known.get(table)
    if (!found) throw new Error(`there is no table ${table}`)
    let why = ''
    for (let times = 0; times < tries + 20; times++) {
      if (times === tries) await this.#takeChecksOff(table)
      const values = await this.#draw(table, way, [...path, key], times)
      const columns = Object.keys(values)
      try {
        const { rows } = await this.#given.owner.query<Record<string, unknown>>(
          `insert into "${table}" (${columns.map((one) => `"${one}"`).join(', ')})
           values (${columns.map((_one, at) => `$${at + 1}`).join(', ')}) returning *`,
          Object.values(values),
        )
        const [row] = rows
        if (!row) throw new Error('no row came back')
        this.#rows.set(key, row)
        return row
      } catch (error) {
        why = (error as Error).message
        if (times === 0 && (error as { code?: string }).code === '23505')
          await this.#makeRoom(table, way)
      }
    }
    const failed = new Error(`${table}: ${why}`)
    this.#failed.set(key, failed)
    throw failed
  }

  /** Room for a row where each person has one from the start, such as the word they are mentioned by. */
  async #makeRoom(table: string, way: Way): Promise<void> {
    const [column] = this.#cardOf(table)?.person ?? []
    if (column === undefined || way !== 'person') return
    await this.#given.owner.query(`delete from "${table}" where "${column}" = $1`, [
      this.#given.person,
    ])
  }

  /** NOTE: only in the test's own database, and only where a check asks for more than a draw can guess. */
  async #takeChecksOff(table: string): Promise<void> {
    this.unchecked.push(table)
    const { rows } = await this.#given.owner.query<{ name: string }>(
      `select conname as name from pg_constraint where contype = 'c' and conrelid = $1::regclass`,
      [table],
    )
    for (const { name } of rows)
      await this.#given.owner.query(`alter table "${table}" drop constraint "${name}"`)
    await this.#given.owner.query(`alter table "${table}" disable trigger user`)
  }

  async #draw(table: string, way: Way, path: string[], times: number) {
    const found = this.#known.get(table)
    const values: Record<string, unknown> = {}
    for (const column of found?.columns ?? []) {
      const value = await this.#value(table, column, way, path, times)
      if (value !== undefined) values[column.name] = value
    }
    return values
  }

  async #value(table: string, column: Column, way: Way, path: string[], times: number) {
    const { business, person, other, email, cards } = this.#given
    const card = cards.get(table)
    const declared = card && !('noPersonalData' in card) ? card : undefined
    if (column.name === 'business') return business
    const at = declared?.person.indexOf(column.name) ?? -1
    if (at >= 0) {
      if (way === 'person') return person
      return column.nullable ? null : other
    }
    if (way === 'address' && declared?.address === column.name) return email
    if (declared?.through?.column === column.name && way !== 'other')
      return (await this.row(declared.through.table, way, path)).id
    const parent = this.#known.get(table)?.parents.get(column.name)
    if (parent) {
      const again = path.some((one) => one.startsWith(`${parent.table} `))
      if (column.nullable && (again || this.#given.chance() < 0.7)) return null
      if (parent.table === 'people') return other
      const through = this.#cardOf(parent.table)?.person.length ? way : 'other'
      return (await this.row(parent.table, through === 'address' ? 'other' : through, path))[
        parent.column
      ]
    }
    if (column.nullable && !column.marked && times > 0 && this.#given.chance() < 0.5) return null
    if (column.hasDefault && this.#given.chance() < 0.5 && !goes(declared, column.name))
      return undefined
    return this.#plain(column, way !== 'other' && goes(declared, column.name))
  }

  #cardOf(table: string): TableCard | undefined {
    const card = this.#given.cards.get(table)
    return card && !('noPersonalData' in card) ? card : undefined
  }

  #plain(column: Column, marked: boolean): unknown {
    const { chance, marks } = this.#given
    const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T
    if (column.values.length > 0 && !column.array) return pick(column.values)
    if (column.values.length > 0) return [pick(column.values)]
    const mark = marks[this.#next++ % marks.length] ?? ''
    const text = marked ? mark : `word${Math.floor(chance() * 1e9)}`
    if (column.array) return column.type === 'text' ? [text] : []
    if (column.type === 'text' || column.type === 'citext')
      return column.pattern === undefined ? text : pick(['sample', 'a1b2', 'de', 'x-y'])
    if (column.type === 'jsonb')
      return JSON.stringify(pick([{ word: text }, [text], [{ word: text }]]))
    if (column.type === 'uuid') return crypto.randomUUID()
    if (column.type === 'bool') return chance() < 0.5
    if (column.type === 'bytea') return Buffer.from(`b${Math.floor(chance() * 1e9)}`)
    if (/^(int|float|numeric)/.test(column.type)) return pick([1, 1, 2, 0, 5, 10])
    if (/^(timestamp|date)/.test(column.type))
      return new Date(Date.UTC(2027, 0, 1 + Math.floor(chance() * 300)))
    return null
  }
}

/** Columns whose words are declared to go when the person is erased; what stays by declaration is not marked. */
function goes(card: TableCard | undefined, column: string): boolean {
  if (!card || !(column in card.personal)) return false
  if (card.erase === 'delete' || card.erase === 'with-parent') return true
  return 'set' in card.erase && column in card.erase.set
}
