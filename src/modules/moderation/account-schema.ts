// A statement of reasons as the DSA Transparency Database takes it (schema version 2), as JSON Schema 2020-12.
// @fulfils R88
import * as codes from './account-codes.ts'

const text = (most: number) => ({ type: 'string', minLength: 1, maxLength: most })
const one = (list: readonly string[]) => ({ type: 'string', enum: [...list] })
const several = (list: readonly string[]) => ({
  type: 'array',
  items: one(list),
  minItems: 1,
  uniqueItems: true,
})
const yesNo = one(['Yes', 'No'])
/** Days as year-month-day, as a pattern that knows the months; leap days are looked at by the check of our own. */
const day = (from: string) => ({
  type: 'string',
  format: 'date',
  formatMinimum: from,
  formatMaximum: '2038-01-01',
})
const when = (field: string, holds: object, needs: readonly string[]) => ({
  if: { properties: { [field]: holds }, required: [field] },
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
  then: { required: [...needs] },
})
const contains = (value: string) => ({ type: 'array', contains: { const: value } })

export const statementSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Statement of reasons, DSA Transparency Database, version 2',
  type: 'object',
  additionalProperties: false,
  properties: {
    puid: { type: 'string', pattern: '^[a-zA-Z0-9_-]+$', maxLength: 500 },
    decision_visibility: several(codes.visibilities),
    decision_visibility_other: text(500),
    decision_monetary: one(codes.monetary),
    decision_monetary_other: text(500),
    decision_provision: one(codes.provisions),
    decision_account: one(codes.accounts),
    account_type: one(['ACCOUNT_TYPE_BUSINESS', 'ACCOUNT_TYPE_PRIVATE']),
    decision_ground: one(codes.grounds),
    decision_ground_reference_url: text(500),
    illegal_content_legal_ground: text(500),
    illegal_content_explanation: text(2000),
    incompatible_content_ground: text(500),
    incompatible_content_explanation: text(2000),
    incompatible_content_illegal: yesNo,
    content_type: several(codes.contentTypes),
    content_type_other: text(500),
    category: one(codes.categories),
    category_addition: several(codes.categories),
    category_specification: several(codes.keywords),
    category_specification_other: text(500),
    territorial_scope: several(codes.territories),
    content_language: one(codes.languages),
    content_date: day('2000-01-01'),
    application_date: day('2020-01-01'),
    end_date_visibility_restriction: day('2020-01-01'),
    end_date_monetary_restriction: day('2020-01-01'),
    end_date_service_restriction: day('2020-01-01'),
    end_date_account_restriction: day('2020-01-01'),
    decision_facts: text(5000),
    source_type: one(codes.sources),
    source_identity: text(500),
    automated_detection: yesNo,
    automated_decision: one(codes.automatedDecisions),
    content_id: {
      type: 'object',
      additionalProperties: false,
      required: ['EAN-13'],
      properties: { 'EAN-13': { type: 'string', pattern: '^[0-9]{13}$' } },
    },
  },
  required: [
    'puid',
    'decision_ground',
    'content_type',
    'category',
    'content_date',
    'application_date',
    'decision_facts',
    'source_type',
    'automated_detection',
    'automated_decision',
  ],
  anyOf: [
    { required: ['decision_visibility'] },
    { required: ['decision_monetary'] },
    { required: ['decision_provision'] },
    { required: ['decision_account'] },
  ],
  allOf: [
    when('decision_ground', { const: 'DECISION_GROUND_ILLEGAL_CONTENT' }, [
      'illegal_content_legal_ground',
      'illegal_content_explanation',
    ]),
    when('decision_ground', { const: 'DECISION_GROUND_INCOMPATIBLE_CONTENT' }, [
      'incompatible_content_ground',
      'incompatible_content_explanation',
    ]),
    when('decision_visibility', contains('DECISION_VISIBILITY_OTHER'), [
      'decision_visibility_other',
    ]),
    when('decision_monetary', { const: 'DECISION_MONETARY_OTHER' }, ['decision_monetary_other']),
    when('content_type', contains('CONTENT_TYPE_OTHER'), ['content_type_other']),
    when('category_specification', contains('KEYWORD_OTHER'), ['category_specification_other']),
  ],
}
