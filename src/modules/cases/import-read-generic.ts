// Reads cases as plain JSON, JSON lines or CSV, and contacts of Chatwoot as CSV.
import { parse } from 'csv-parse/sync'
import { jsonRows, keepCase, nothingImported, type Imported } from './import-shapes.ts'

/** {key, subject, state, at, name, email, tags, messages: [{side, private, name, at, text}]}, one or many. */
export function readCases(files: readonly string[]): Imported {
  const read = nothingImported()
  const rows = files.flatMap((file) => jsonRows(file, read.errors))
  for (const [at, row] of rows.entries()) {
    const many = (row as { cases?: unknown } | null)?.cases
    for (const [within, one] of (Array.isArray(many) ? many : [row]).entries())
      keepCase(read, one, `case ${at + within + 1}`)
  }
  return read
}

type Row = Record<string, string | undefined>

function csvRows(file: string, errors: string[]): Row[] {
  try {
    return parse(file, {
      bom: true,
      columns: (names: string[]) =>
        names.map((name) => name.trim().toLowerCase().replaceAll(' ', '_')),
      delimiter: [',', ';', '\t'],
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as Row[]
  } catch (error) {
    errors.push((error as Error).message)
    return []
  }
}

/** One row for each message: key, subject, state, name, email, tags, side, at, text. Rows of one key are one case. */
export function readCasesCsv(files: readonly string[]): Imported {
  const read = nothingImported()
  const cases = new Map<string, Row[]>()
  for (const row of files.flatMap((file) => csvRows(file, read.errors))) {
    const key = row.key ?? row.id ?? ''
    cases.set(key, [...(cases.get(key) ?? []), row])
  }
  for (const [key, rows] of cases) {
    const [first = {}] = rows
    keepCase(
      read,
      {
        key,
        subject: first.subject ?? '',
        state: first.state || undefined,
        at: first.at ?? '',
        closedAt: first.closed_at || null,
        name: first.name ?? '',
        email: first.email || null,
        tags: (first.tags ?? '').split(/[ ,]+/).filter((tag) => tag !== ''),
        messages: rows.map((row) => ({
          side: row.side || undefined,
          private: row.private === 'true' || row.private === '1',
          name: row.author ?? '',
          at: row.at ?? first.at ?? '',
          text: row.text ?? '',
        })),
      },
      `case ${key || '(without a key)'}`,
    )
  }
  return read
}

/** The contacts file of Chatwoot: id, name, email, identifier, phone_number ... Only who has an address is taken. */
export function readChatwoot(files: readonly string[]): Imported {
  const read = nothingImported()
  for (const [at, row] of files.flatMap((file) => csvRows(file, read.errors)).entries()) {
    const email = row.email ?? ''
    if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) && email.length <= 254)
      read.contacts.push({ name: (row.name || email).slice(0, 120), email })
    else read.errors.push(`row ${at + 2}: no e-mail address`)
  }
  return read
}
