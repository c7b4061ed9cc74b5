// A person at a browser of their own, who reads a page, fills its forms by what they are called, and presses.
import type { BrowserContext, Page } from 'playwright-core'
import { effort, type Effort } from './effort.ts'

export type Answers = Record<string, string | string[] | true | File>
export type File = { name: string; mimeType: string; buffer: Buffer }

export type Walker = {
  name: string
  page: Page
  /** What it took this person so far. */
  effort: Effort
  go(path: string): Promise<void>
  /** Follows the first link of the page whose words or address match. */
  follow(link: string | RegExp): Promise<void>
  /** Fills in the form whose address matches, and sends it with its button (or the one of that value). */
  send(form: string | RegExp, answers?: Answers, button?: string): Promise<void>
  /** The words of the page. */
  words(): Promise<string>
  /** Where they are: path and question mark. */
  path(): string
}

/** Lets somebody in; `complaints` collects what their browser finds wrong with the pages. */
export async function walker(
  name: string,
  context: BrowserContext,
  address: string,
  complaints: string[],
): Promise<Walker> {
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(`${name}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${name} at ${page.url()}: ${message.text()}`)
  })
  const self: Walker = {
    name,
    page,
    effort: effort(),
    async go(path) {
      await page.goto(path.startsWith('http') ? path : address + path)
      self.effort.read(await self.words())
    },
    async follow(link) {
      const all = await page.locator('a[href]').evaluateAll((links) =>
        links.map((one) => ({
          text: one.textContent?.trim() ?? '',
          href: one.getAttribute('href') ?? '',
        })),
      )
      const found = all.find(({ text, href }) =>
        typeof link === 'string'
          ? text === link || href === link
          : link.test(href) || link.test(text),
      )
      if (!found)
        throw new Error(
          `${name} finds no link ${String(link)} on ${self.path()}; there are: ${all.map(({ href }) => href).join(' ')}`,
        )
      self.effort.press()
      await self.go(new URL(found.href, page.url()).href)
    },
    async send(form, answers = {}, button) {
      const at = await findForm(self, form, Object.keys(answers))
      for (const [field, answer] of Object.entries(answers)) await fill(self, at, field, answer)
      await page.evaluate(`document.documentElement.setAttribute('data-left', '')`)
      const buttons = at.locator('button:not([type=button])')
      const one = button === undefined ? buttons.first() : at.locator(`button[value="${button}"]`)
      self.effort.press()
      await unfold(one)
      await one.click()
      await page.waitForFunction(`!document.documentElement.hasAttribute('data-left')`)
      await page.waitForLoadState()
      const said = await self.words()
      if ((await page.locator('main [aria-invalid=true]').count()) > 0)
        throw new Error(`${name} is told that something is wrong: ${said.slice(0, 600)}`)
      self.effort.read(said)
    },
    words: async () => (await page.locator('main').innerText()).replaceAll(/\s+/g, ' '),
    path: () => page.url().slice(address.length),
  }
  return self
}

type Named = { getAttribute(name: string): string | null }

/** The first form of this address that has all the fields. */
async function findForm(who: Walker, form: string | RegExp, wanted: string[]) {
  const forms = who.page.locator('form')
  const there = await forms.evaluateAll((all) =>
    all.map((one) => ({
      action: one.getAttribute('action') ?? '',
      fields: Array.from(
        one.querySelectorAll('[name]') as Iterable<Named>,
        (field) => field.getAttribute('name') ?? '',
      ),
    })),
  )
  const at = there.findIndex(
    ({ action, fields }) =>
      (typeof form === 'string' ? action === form : form.test(action)) &&
      wanted.every((field) => fields.includes(field)),
  )
  if (at < 0)
    throw new Error(
      `${who.name} finds no form ${String(form)} with ${wanted.join(', ')} on ${who.path()}; there are:\n${there.map((one) => `${one.action} (${[...new Set(one.fields)].join(' ')})`).join('\n')}`,
    )
  return forms.nth(at)
}

/** Opens what is folded away around it, as a person would. */
export const unfold = (what: ReturnType<Page['locator']>) =>
  what.evaluate((one) => {
    for (let up = one.closest('details'); up; up = up.parentElement?.closest('details') ?? null)
      up.open = true
  })

async function fill(
  who: Walker,
  form: ReturnType<Page['locator']>,
  field: string,
  answer: Answers[string],
) {
  const all = form.locator(`[name="${field}"]`)
  const first = all.first()
  if ((await all.count()) === 0)
    throw new Error(`${who.name} finds no field ${field} on ${who.path()}`)
  await unfold(first)
  const { tag, type } = await first.evaluate((one) => ({
    tag: one.tagName.toLowerCase(),
    type: one.getAttribute('type') ?? '',
  }))
  if (typeof answer === 'object' && !Array.isArray(answer)) {
    await first.setInputFiles(answer)
  } else if (tag === 'select') {
    await first.selectOption(answer === true ? [] : answer)
  } else if (type === 'checkbox' || type === 'radio') {
    for (const value of answer === true ? [undefined] : [answer].flat())
      await (
        value === undefined ? first : form.locator(`[name="${field}"][value="${value}"]`)
      ).check()
  } else {
    await first.fill(String(answer))
  }
  who.effort.write(
    answer === true ? '' : [answer].flat().map(String).join(''),
    tag === 'textarea' || type === '' || type === 'text' || type === 'email' || type === 'password',
  )
}
