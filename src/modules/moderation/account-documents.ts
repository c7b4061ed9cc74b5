// The account as CSV and JSON, and statements as the transparency database takes them.
import { draw } from '#kernel/language'
import type { Here } from '#kernel/web'
import type { seeAccount } from './account-see.ts'
import type { seeStatements } from './account-see-statements.ts'
import { figureWord, t } from './words.ts'

type Account = NonNullable<(typeof seeAccount)['answers']>
type Statements = NonNullable<(typeof seeStatements)['answers']>

const file = (body: string, type: string, name: string) =>
  new Response(body, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}"`,
    },
  })

/** NOTE: a cell that begins as a formula would be one in a spreadsheet. */
const cell = (value: string | number | null) => {
  const text = String(value ?? '')
  const safe = /^[=+\-@\t]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

export const accountCsv = ({ year, figures, clauses }: Account, { locale, business }: Here) =>
  draw({ locale, timeZone: business.timeZone }, () => {
    const rows = [
      [
        t('account.part'),
        t('account.figure'),
        t('account.code'),
        t('account.value'),
        t('account.of'),
      ],
      ...figures.map((one) => [
        figureWord('part', one.part),
        figureWord(one.part, one.name),
        `${one.part}.${one.name}`,
        one.value,
        one.of,
      ]),
      ...clauses.map((one) => [
        t('account.clauses'),
        one.words ? `${one.words.title} ${one.words.number}` : one.clause,
        'clause.undone',
        one.undone,
        one.cited,
      ]),
    ]
    const text = rows.map((row) => row.map(cell).join(',')).join('\r\n')
    return file(`\uFEFF${text}\r\n`, 'text/csv', `moderation-${year}.csv`)
  })

export const accountJson = (
  { year, figures, clauses, groups, agreement, terms }: Account,
  { business, at }: Here,
) =>
  file(
    JSON.stringify(
      {
        business: business.name,
        year,
        at: at.toISOString(),
        figures,
        clauses,
        groups,
        agreement,
        terms,
      },
      null,
      2,
    ),
    'application/json',
    `moderation-${year}.json`,
  )

export const statementsJson = ({ statements, refused }: Statements) =>
  file(JSON.stringify({ statements, refused }, null, 2), 'application/json', 'statements.json')
