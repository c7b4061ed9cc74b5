// The API's description (OpenAPI 3.1), made from the same cards that run.
import { z } from 'zod'
import type { Action, Question } from '../action.ts'
import type { Registry } from '../registry.ts'

type Json = Record<string, unknown>

/** The whole description. Public operations carry `security: []`. */
export function openApi(registry: Registry): Json {
  const paths: Record<string, Json> = {}
  for (const card of registry.questions.values())
    if (!card.inside) paths[pathOf(card)] = { ...paths[pathOf(card)], get: get(card) }
  for (const card of registry.actions.values())
    if (!card.inside) paths[pathOf(card)] = { ...paths[pathOf(card)], post: post(card) }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Evenhand',
      version: '1',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }],
    paths: Object.fromEntries(Object.entries(paths).toSorted(([a], [b]) => a.localeCompare(b))),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: problemShape },
    },
  }
}

const pathOf = (card: Action | Question) => `/api/v1/${card.name.replace('.', '/')}`

/** The shape as JSON Schema (draft 2020-12); what cannot be said in it is left open rather than wrong. */
export function jsonSchema(shape: z.ZodType): Json {
  const schema = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Json
  const { $schema: _, ...rest } = schema
  return rest
}

function shared(card: Action | Question): Json {
  const use =
    'noPersonalData' in card.data
      ? card.data.noPersonalData
      : `${card.data.purpose} (${card.data.basis})`
  return {
    operationId: card.name,
    tags: [card.name.split('.')[0]],
    summary: card.name,
    description: `Who may: ${card.may.says}. Personal data: ${use}.`,
    ...(card.may.open ? { security: [] } : {}),
    responses: {
      200: {
        description: 'Done',
        content: { 'application/json': { schema: card.output ? jsonSchema(card.output) : {} } },
      },
      ...Object.fromEntries(
        [401, 403, 404, 409, 422, 429].map((status) => [status, problemResponse]),
      ),
    },
  }
}

function get(card: Question): Json {
  const { properties = {}, required = [] } = jsonSchema(card.input) as {
    properties?: Record<string, Json>
    required?: string[]
  }
  const parameters = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
  return { ...shared(card), parameters }
}

const post = (card: Action): Json => ({
  ...shared(card),
  parameters: [
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      schema: { type: 'string', maxLength: 100 },
    },
  ],
  requestBody: {
    required: true,
    content: { 'application/json': { schema: jsonSchema(card.input) } },
  },
})

const problemResponse = {
  description: 'Not carried out',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

const problemShape = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    errors: { type: 'object' },
  },
}
