// Whatever a form offers, its verb takes: a box that cannot be ticked would be a dead end for a person, and no story sees it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from './kernel/postgres/for-tests.ts'
import { crawl } from './testing/crawl.ts'
import { openDemoSite, type DemoSite } from './testing/demo-site.ts'
import { offered } from './testing/offered.ts'

const data = mkdtempSync(join(tmpdir(), 'evenhand-forms-'))
let site: DemoSite
let database: Awaited<ReturnType<typeof freshDatabase>>
beforeAll(async () => {
  database = await freshDatabase('evenhand_template')
  site = await openDemoSite(database.url, data)
})
afterAll(async () => {
  await site?.close()
  await database?.drop()
  rmSync(data, { recursive: true, force: true })
})

/** The card that a form's address belongs to, with the parameters of its path. */
function cardFor(action: string) {
  for (const route of site.app.registry.modules.flatMap((card) => card.routes ?? [])) {
    if (route.kind !== 'form' && route.kind !== 'exchange') continue
    const names = [...route.path.matchAll(/:([^/]+)/g)].map(([, name = '']) => name)
    const found = new RegExp(`^${route.path.replaceAll(/:[^/]+/g, '([^/]+)')}$`).exec(action)
    if (!found) continue
    const parameters = Object.fromEntries(names.map((name, at) => [name, found[at + 1] ?? '']))
    return { input: route.kind === 'form' ? route.action.input : route.card.input, parameters }
  }
  return undefined
}

function wrongOn(path: string, html: string): { wrong: string[]; tried: number } {
  const wrong = new Set<string>()
  let tried = 0
  for (const { action, hidden, choices } of offered(html)) {
    const card = cardFor(action.split('?')[0] ?? '')
    if (!card) continue
    for (const [name, value] of choices) {
      tried += 1
      const answer = card.input.safeParse({ ...card.parameters, ...hidden, [name]: value })
      const about =
        answer.error?.issues.filter((issue: { path: PropertyKey[] }) => issue.path[0] === name) ??
        []
      if (about.length > 0) wrong.add(`${path}: ${action} does not take ${name}=${value}`)
    }
  }
  return { wrong: [...wrong], tried }
}

test.each([
  ['visitor', 20],
  ['Amira Haddad', 300],
] as const)(
  'every choice that %s is offered is one that its verb takes',
  async (who, least) => {
    const cookies = who === 'visitor' ? {} : await site.signIn(who)
    const wrong: string[] = []
    let tried = 0
    const { address, app } = site
    await crawl({
      address,
      registry: app.registry,
      cookies,
      most: 250,
      onPage(path, html) {
        const seen = wrongOn(path, html)
        wrong.push(...seen.wrong)
        tried += seen.tried
      },
    })
    expect(wrong).toEqual([])
    expect(tried).toBeGreaterThan(least)
  },
  300_000,
)
