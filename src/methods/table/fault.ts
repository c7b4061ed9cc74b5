/** What is wrong with a file, where it is, and what to do about it. */

/** Thrown for a file that cannot be read as asked; `line` counts from 1, `column` is its heading or number. */
export class TableFault extends Error {
  readonly line: number | undefined
  readonly column: string | undefined

  constructor(
    problem: string,
    where: { line?: number | undefined; column?: string | undefined } = {},
  ) {
    const place = [
      where.line === undefined ? '' : `line ${where.line}`,
      where.column === undefined ? '' : `column "${where.column}"`,
    ].filter((part) => part !== '')
    super(place.length > 0 ? `${place.join(', ')}: ${problem}` : problem)
    this.name = 'TableFault'
    this.line = where.line
    this.column = where.column
  }
}
