// Reads a file of contacts: CSV as spreadsheets and mail tools write it, or vCards. Says what it took for what,
// what it left alone, and what is wrong in which line.
import { CsvError, parse } from 'csv-parse/sync'
import { z, communities, type Community } from '#kernel'
import { emailKey } from './email-key.ts'

export type Contact = {
  line: number
  name: string
  email: string | null
  called: string | null
  community: Community | null
  locale: string | null
  organisation: string | null
}
export type RowError = {
  line: number
  problem: 'no-name' | 'bad-email' | 'twice' | 'bad-community' | 'too-long' | 'unreadable'
  value: string
}
export type ContactsFile = {
  contacts: Contact[]
  errors: RowError[]
  taken: Record<string, string>
  left: string[]
}

type Field =
  | 'name'
  | 'given'
  | 'middle'
  | 'family'
  | 'called'
  | 'email'
  | 'community'
  | 'locale'
  | 'organisation'

/** Header names as Mailchimp, Google, Outlook, Keila, Chatwoot, Listmonk and people write them, without case and signs. */
const headers: Record<Field, readonly string[]> = {
  name: [
    'name',
    'fullname',
    'contact',
    'displayname',
    'fileas',
    'vollstaendigername',
    'vollständigername',
  ],
  given: ['firstname', 'givenname', 'vorname', 'fname', 'first'],
  middle: ['middlename', 'zweitervorname'],
  family: ['lastname', 'surname', 'familyname', 'nachname', 'lname', 'last'],
  called: ['nickname', 'called', 'rufname', 'spitzname'],
  email: ['email', 'emailaddress', 'e-mailaddress', 'email1value', 'mail', 'emailadresse'],
  community: ['community', 'gemeinschaft', 'group', 'gruppe'],
  locale: ['language', 'locale', 'sprache', 'lang'],
  organisation: [
    'organisation',
    'organization',
    'organizationname',
    'organization1name',
    'company',
    'companyname',
    'firma',
  ],
}

const email = z.email().max(254)
const plain = (header: string) => header.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Decodes as UTF-8 where it is, as Windows-1252 otherwise (spreadsheets of the last century). */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

export function readContacts(text: string): ContactsFile {
  return /^\s*BEGIN:VCARD/i.test(text.slice(0, 200).replace('\uFEFF', ''))
    ? readCards(text)
    : readTable(text)
}

function readTable(text: string): ContactsFile {
  let records: Array<{ record: string[]; info: { lines: number } }>
  try {
    records = parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      trim: true,
      max_record_size: 100_000,
    }) as unknown as typeof records
  } catch (error) {
    const line =
      error instanceof CsvError && typeof error['lines'] === 'number' ? error['lines'] : 1
    return {
      contacts: [],
      errors: [{ line, problem: 'unreadable', value: '' }],
      taken: {},
      left: [],
    }
  }
  const [head, ...rows] = records
  const columns = (head?.record ?? []).map((header) => ({ header, field: fieldOf(header) }))
  const taken = Object.fromEntries(
    columns.flatMap(({ header, field }) => (field ? [[header, field]] : [])),
  )
  const left = columns
    .filter(({ field, header }) => !field && header !== '')
    .map(({ header }) => header)
  const found = rows.map(({ record, info }) => {
    const values = new Map<Field, string>()
    for (const [at, { field }] of columns.entries())
      if (field && record[at]) values.set(field, values.get(field) ?? record[at])
    return { line: info.lines, values }
  })
  return { ...checked(found), taken, left }
}

const fieldOf = (header: string) =>
  (Object.keys(headers) as Field[]).find((field) => headers[field].includes(plain(header)))

function separatorOf(text: string): string {
  const line = text.slice(0, 10_000).split('\n', 1)[0] ?? ''
  return [',', ';', '\t'].toSorted((a, b) => line.split(b).length - line.split(a).length)[0] ?? ','
}

function readCards(text: string): ContactsFile {
  const unfolded = text.replaceAll('\r\n', '\n').replaceAll(/\n[ \t]/g, '')
  const found: Array<{ line: number; values: Map<Field, string> }> = []
  let values: Map<Field, string> | undefined
  let line = 0
  for (const row of unfolded.split('\n')) {
    line++
    const at = row.indexOf(':')
    const key = row.slice(0, at).split(';')[0]?.split('.').at(-1)?.toUpperCase()
    const value = row
      .slice(at + 1)
      .replaceAll('\\,', ',')
      .replaceAll('\\;', ';')
      .replaceAll('\\n', ' ')
      .trim()
    if (key === 'BEGIN') values = new Map()
    else if (key === 'END' && values) found.push({ line, values })
    else if (values && value !== '') {
      if (key === 'FN') values.set('name', value)
      if (key === 'EMAIL' && !values.has('email')) values.set('email', value)
      if (key === 'NICKNAME') values.set('called', value)
      if (key === 'ORG') values.set('organisation', value.split(';')[0] ?? value)
      if (key === 'LANG') values.set('locale', value)
    }
  }
  return { ...checked(found), taken: { FN: 'name', EMAIL: 'email', ORG: 'organisation' }, left: [] }
}

function checked(
  rows: Array<{ line: number; values: Map<Field, string> }>,
): Pick<ContactsFile, 'contacts' | 'errors'> {
  const contacts: Contact[] = []
  const errors: RowError[] = []
  const seen = new Set<string>()
  for (const { line, values } of rows) {
    const address = values.get('email') ?? null
    const name =
      values.get('name') ??
      [values.get('given'), values.get('middle'), values.get('family')].filter(Boolean).join(' ')
    const community = values.get('community')?.toLowerCase() ?? null
    const say = (problem: RowError['problem'], value = '') =>
      errors.push({ line, problem, value: value.slice(0, 80) })
    if (name === '' && address === null) say('no-name')
    else if (name.length > 120) say('too-long', name)
    else if (address !== null && !email.safeParse(address).success) say('bad-email', address)
    else if (address !== null && seen.has(emailKey(address))) say('twice', address)
    else if (community !== null && !communities.includes(community as Community))
      say('bad-community', community)
    else {
      if (address !== null) seen.add(emailKey(address))
      contacts.push({
        line,
        name: name || (address ?? ''),
        email: address,
        called: values.get('called')?.slice(0, 60) ?? null,
        community: community as Community | null,
        locale: values.get('locale')?.slice(0, 35) ?? null,
        organisation: values.get('organisation')?.slice(0, 120) ?? null,
      })
    }
  }
  return { contacts, errors }
}
