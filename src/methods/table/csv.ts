/** Writing a table as CSV (RFC 4180) that a spreadsheet opens without running anything. */

export type CsvCell = string | number | boolean | null | undefined

/**
 * Lines end in CR LF; what has a comma, a quote or a line break is quoted. A text that a spreadsheet
 * would take for a formula (it begins with = + - @, a tab, a return or a null) gets an apostrophe before it (OWASP,
 * CSV injection); numbers stay numbers.
 */
export function csvText(head: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const lines = [head, ...rows].map((row) => row.map(cellText).join(','))
  return `${lines.join('\r\n')}\r\n`
}

function cellText(cell: CsvCell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = /^[=+\-@\t\r\0]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
