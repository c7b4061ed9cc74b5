// Reads lists brought along from other mail tools: who was subscribed, who had left, whose address is dead, what proves it.
// @fulfils R7 R56
import { CsvError, parse } from 'csv-parse/sync'
import { z } from '#kernel'
import { emailKey } from '#people'

export type Row = {
  line: number
  email: string
  name: string
  status: 'subscribed' | 'left' | 'dead'
  /** When they agreed, and when they confirmed it, as the tool wrote it down (UTC). */
  opted: string | null
  confirmed: string | null
  locale: string | null
}
export type Problem = {
  line: number
  problem: 'no-address' | 'bad-address' | 'unreadable'
  value: string
}
export type List = { rows: Row[]; problems: Problem[]; taken: string[]; left: string[] }

/** Names of columns, without case and signs: Mailchimp's three files, Keila, Listmonk, Brevo, and what people write. */
const names = {
  email: ['emailaddress', 'email', 'mail', 'emailadresse', 'email1value', 'subscriberemail'],
  name: ['name', 'fullname', 'displayname'],
  given: ['firstname', 'fname', 'vorname', 'givenname'],
  family: ['lastname', 'lname', 'nachname', 'surname', 'familyname'],
  opted: ['optintime', 'subscribedat', 'consenttime', 'signupdate', 'createdat', 'eingewilligtam'],
  confirmed: [
    'confirmtime',
    'confirmedat',
    'doubleoptintime',
    'doptin',
    'bestaetigtam',
    'bestätigtam',
  ],
  gone: ['unsubtime', 'unsubscribedat', 'optouttime', 'abgemeldetam'],
  dead: ['cleantime', 'bouncedat', 'hardbouncetime'],
  status: ['status', 'state', 'subscriptionstatus', 'emailstatus'],
  locale: ['language', 'locale', 'lang', 'sprache', 'cc2'],
} as const
type Field = keyof typeof names

const plain = (header: string) => header.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
const fieldOf = (header: string) =>
  (Object.keys(names) as Field[]).find((field) =>
    (names[field] as readonly string[]).includes(plain(header)),
  )

const left = /^(unsub|opt.?out|left|inactive|disabled|blocklist|abgemeldet|ausgetragen|archived)/i
const dead = /^(clean|bounce|invalid|complain|spam|unreachable|undeliver)/i
const email = z.email().max(254)

/** `assumed` is what every row of the file is, whatever its columns say: it came from that file of the three. */
export function readList(text: string, assumed?: Row['status']): List {
  let records: Array<{ record: string[]; info: { lines: number } }>
  try {
    records = parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      info: true,
      trim: true,
      max_record_size: 100_000,
    }) as unknown as typeof records
  } catch (error) {
    const line =
      error instanceof CsvError && typeof error['lines'] === 'number' ? error['lines'] : 1
    return { rows: [], problems: [{ line, problem: 'unreadable', value: '' }], taken: [], left: [] }
  }
  const [head, ...body] = records
  const columns = (head?.record ?? []).map((header) => ({ header, field: fieldOf(header) }))
  const list: List = {
    rows: [],
    problems: [],
    taken: columns.filter((one) => one.field).map((one) => one.header),
    left: columns.filter((one) => !one.field && one.header !== '').map((one) => one.header),
  }
  for (const { record, info } of body) {
    const values = new Map<Field, string>()
    for (const [at, { field }] of columns.entries())
      if (field && record[at]) values.set(field, values.get(field) ?? record[at])
    const address = values.get('email') ?? ''
    if (address === '') list.problems.push({ line: info.lines, problem: 'no-address', value: '' })
    else if (!email.safeParse(address).success)
      list.problems.push({ line: info.lines, problem: 'bad-address', value: address.slice(0, 80) })
    else list.rows.push(rowOf(info.lines, address, values, assumed))
  }
  return list
}

function rowOf(
  line: number,
  address: string,
  values: Map<Field, string>,
  assumed: Row['status'] | undefined,
): Row {
  const said = values.get('status') ?? ''
  const own: Row['status'] =
    values.has('dead') || dead.test(said)
      ? 'dead'
      : values.has('gone') || left.test(said)
        ? 'left'
        : 'subscribed'
  return {
    line,
    email: address,
    name:
      values.get('name') ??
      [values.get('given'), values.get('family')].filter((one) => one !== undefined).join(' '),
    // NOTE: a row that says it has left is believed in any file; none is made subscribed by the file it came in.
    status: own === 'subscribed' ? (assumed ?? own) : own,
    opted: momentOf(values.get('opted')),
    confirmed: momentOf(values.get('confirmed')),
    locale: values.get('locale')?.slice(0, 35) ?? null,
  }
}

/** `2024-05-01 08:30:00` without a zone is UTC, as Mailchimp writes it; anything that is no moment proves nothing. */
function momentOf(text: string | undefined): string | null {
  const found = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2})?)/.exec(text ?? '')
  if (!found) return null
  const at = `${found[1]}T${String(found[2]).padEnd(8, ':00')}Z`
  return Number.isNaN(Date.parse(at)) ? null : at
}

function separatorOf(text: string): string {
  const line = text.slice(0, 10_000).split('\n', 1)[0] ?? ''
  return [',', ';', '\t'].toSorted((a, b) => line.split(b).length - line.split(a).length)[0] ?? ','
}

/** Several files as one list: whoever has left in one of them has left, however often they are subscribed elsewhere. */
export function together(lists: readonly List[]): Row[] {
  const rank = { dead: 2, left: 1, subscribed: 0 }
  const all = new Map<string, Row>()
  for (const row of lists.flatMap((one) => one.rows)) {
    const known = all.get(emailKey(row.email))
    if (!known || rank[row.status] > rank[known.status]) all.set(emailKey(row.email), row)
  }
  return [...all.values()]
}
