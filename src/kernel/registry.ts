// Reads the tree of modules and gathers their cards; what is missing or double is told at start.
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Action, Question } from './action.ts'
import { personIndexes } from './data/person-indexes.ts'
import type { Later, Reaction, When } from './fact.ts'
import type { Guard, Identify, ModuleCard } from './module.ts'

export type Migration = { name: string; sql: string }
export type Registry = {
  modules: ModuleCard[]
  actions: Map<string, Action>
  questions: Map<string, Question>
  when: Map<string, When[]>
  later: Map<string, Later[]>
  guards: { before: Guard[]; after: Guard[] }
  identify: Identify | undefined
  firstVisit: string | undefined
  signIn: string | undefined
  migrations: Migration[]
  messages: Array<{ module: string; locale: string; file: URL }>
}

const modulesFolder = new URL('../modules/', import.meta.url)
const kernelFolder = new URL('./', import.meta.url)
const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js'

/** Loads every module of the tree, lowest floor first. Takes a moment; done once at start. */
export async function discover(folder: URL = modulesFolder): Promise<Registry> {
  const names = (await entries(folder)).sort()
  const cards = await Promise.all(
    names.map(
      async (name) =>
        (
          (await import(fileURLToPath(new URL(`${name}/module${extension}`, folder)))) as {
            default: ModuleCard
          }
        ).default,
    ),
  )
  const migrations = [
    ...(await migrationsOf('kernel', kernelFolder)),
    ...(
      await Promise.all(names.map((name) => migrationsOf(name, new URL(`${name}/`, folder))))
    ).flat(),
    personIndexes(cards.map((card) => card.tables ?? {})),
  ].sort((a, b) => a.name.localeCompare(b.name))
  const messages = (
    await Promise.all(names.map((name) => messagesOf(name, new URL(`${name}/`, folder))))
  ).flat()
  return { ...gather(inOrder(cards)), migrations, messages }
}

/** Puts the cards of modules together; refuses two of one name. */
export function gather(modules: ModuleCard[]): Omit<Registry, 'migrations' | 'messages'> {
  const actions = byName(modules.flatMap((card) => card.actions))
  const questions = byName(modules.flatMap((card) => card.questions))
  const reactions = modules.flatMap((card) => card.reactions ?? [])
  const guards = modules.flatMap((card) => card.guards ?? [])
  const identifiers = modules.flatMap((card) => card.identify ?? [])
  const doors = modules.find((card) => card.doors)?.doors
  if (identifiers.length > 1) throw new Error('more than one module identifies people')
  return {
    modules,
    actions,
    questions,
    when: grouped(reactions.filter((one: Reaction): one is When => one.kind === 'when')),
    later: grouped(reactions.filter((one: Reaction): one is Later => one.kind === 'later')),
    guards: {
      before: guards.filter((guard) => guard.stage === 'before'),
      after: guards.filter((guard) => guard.stage === 'after'),
    },
    identify: identifiers[0],
    firstVisit: doors?.firstVisit,
    signIn: doors?.signIn,
  }
}

/** Lowest floor first, and on one floor what is needed before what needs it. */
export function inOrder(cards: ModuleCard[]): ModuleCard[] {
  const done = new Map<string, ModuleCard>()
  const visit = (card: ModuleCard, path: string[]) => {
    if (done.has(card.name)) return
    if (path.includes(card.name))
      throw new Error(`modules need each other in a circle: ${[...path, card.name].join(' -> ')}`)
    for (const need of card.needs ?? []) {
      const below = cards.find((other) => other.name === need)
      if (!below) throw new Error(`module ${card.name} needs ${need}, which does not exist`)
      visit(below, [...path, card.name])
    }
    done.set(card.name, card)
  }
  const sorted = cards.toSorted((a, b) => a.floor - b.floor || a.name.localeCompare(b.name))
  for (const card of sorted) visit(card, [])
  return [...done.values()]
}

function byName<T extends { name: string }>(cards: T[]): Map<string, T> {
  const map = new Map<string, T>()
  for (const card of cards) {
    if (map.has(card.name)) throw new Error(`two verbs are called ${card.name}`)
    map.set(card.name, card)
  }
  return map
}

function grouped<T extends { fact: string }>(list: T[]): Map<string, T[]> {
  return Map.groupBy(list, (one) => one.fact)
}

async function entries(folder: URL): Promise<string[]> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return found.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
}

async function migrationsOf(module: string, folder: URL): Promise<Migration[]> {
  const files = await readdir(new URL('migrations/', folder)).catch(() => [])
  return Promise.all(
    files
      .filter((file) => file.endsWith('.sql'))
      .map(async (file) => ({
        name: `${file.slice(0, -4)}.${module}`,
        sql: await readFile(new URL(`migrations/${file}`, folder), 'utf8'),
      })),
  )
}

async function messagesOf(module: string, folder: URL) {
  const files = await readdir(new URL('messages/', folder)).catch(() => [])
  return files
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({
      module,
      locale: file.slice(0, -5),
      file: new URL(`messages/${file}`, folder),
    }))
}
