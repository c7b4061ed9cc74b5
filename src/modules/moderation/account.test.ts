// The account of a year, and statements of reasons as the transparency database takes them.
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  act,
  jonas,
  maria,
  postBy,
  setUp,
  shop,
  tearDown,
  town,
} from '../../testing/moderated-town.ts'
import { faults } from './account-check.ts'
import { statementSchema } from './account-schema.ts'
import { withoutPeople } from './account-statement.ts'
import { seeAccount } from './account-see.ts'
import { seeStatements } from './account-see-statements.ts'
import samples from './fixtures/dsa-statements.json' with { type: 'json' }

beforeAll(setUp)
afterAll(tearDown)

const ajv = new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false })
;(addFormats as unknown as (to: Ajv2020) => void)(ajv)
const compiled = ajv.compile(statementSchema)

test('there are at least thirty right and sixty wrong statements', () => {
  expect(samples.valid.length).toBeGreaterThanOrEqual(30)
  expect(samples.broken.length).toBeGreaterThanOrEqual(60)
})

test.each(samples.valid)('accepted by our schema and by our own check: $what', ({ statement }) => {
  expect(compiled(statement), JSON.stringify(compiled.errors)).toBe(true)
  expect(faults(statementSchema, statement)).toEqual([])
})

test.each(samples.broken)('refused by our schema and by our own check: $what', ({ statement }) => {
  expect(compiled(statement)).toBe(false)
  expect(faults(statementSchema, statement)).not.toEqual([])
})

test('names, addresses and numbers are taken out of facts', () => {
  expect(
    withoutPeople(
      'Maria Rossi (@maria, maria@example.org, +49 30 1234567) wrote at https://x.example/maria.',
      ['Maria Rossi'],
    ),
  ).not.toMatch(/Maria|maria|123/)
})

test('each decision gives a valid statement, and the year is counted in page, CSV and JSON, in two languages [R88] [R142]', async () => {
  const { topic } = await postBy(
    maria,
    'You are a stupid worthless idiot, you filthy piece of shit',
  )
  const { rows } = await town.app.database.owner.query<{ id: string }>(
    'select id from moderation_matters where about = $1',
    [topic],
  )
  await act(jonas, 'moderation.decide', {
    matter: rows[0]?.id,
    content: 'hide',
    account: 'none',
    reach: 'space',
    ground: 'illegal',
    law: 'Section 185 of the criminal code',
    facts: 'Maria Rossi insulted another member (write to maria@example.org) in the first post.',
  })
  const found = await (await shop.as(jonas)).perform(seeStatements, {})
  expect(found.refused).toEqual([])
  expect(found.statements).toHaveLength(1)
  expect(found.statements[0]).toMatchObject({
    automated_detection: 'Yes',
    automated_decision: 'AUTOMATED_DECISION_PARTIALLY',
    source_type: 'SOURCE_VOLUNTARY',
  })
  expect(compiled(found.statements[0])).toBe(true)
  expect(JSON.stringify(found)).not.toMatch(/Maria|maria@/)
  const { figures } = await shop.visitor.perform(seeAccount, {})
  const value = (part: string, name: string) =>
    figures.find((one) => one.part === part && one.name === name)?.value
  expect([value('matters', 'held'), value('decisions', 'restricted')]).toEqual([1, 1])
  expect(value('machine', 'decided-alone')).toBe(0)
  const visitor = await shop.browse()
  const page = await visitor.get('/moderation/account')
  expect(page.text).toContain('Restrictions by kind')
  expect((await visitor.get('/moderation/account', { 'accept-language': 'de' })).text).toContain(
    'Einschränkungen nach Art',
  )
  const csv = await visitor.get('/moderation/account.csv')
  expect(csv.html).toContain('"decisions.restricted","1"')
  const json = JSON.parse((await visitor.get('/moderation/account.json')).html) as {
    figures: unknown
  }
  expect(json.figures).toEqual(JSON.parse(JSON.stringify(figures)))
  expect((await visitor.get('/desk/statements.json')).html).not.toContain('puid')
  const register = await shop.browse()
  expect((await register.get('/automations/moderation.text-model')).text).toContain('0 of 1')
})
