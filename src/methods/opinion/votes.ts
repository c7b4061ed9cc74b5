/** Votes of people on statements, kept sparse: most people see few of the statements. */

/** More statements than a column number can name. */
export const mostStatements = 65_535

/** One row a person; row i holds `column[start[i]..start[i+1])` with votes +1 agree, -1 disagree, 0 pass. */
export interface Votes {
  readonly people: readonly string[]
  readonly statements: readonly string[]
  readonly start: Uint32Array
  readonly column: Uint16Array
  readonly vote: Int8Array
}

/** Builds votes row by row; grows in steps so that a large file needs little more than its votes. */
export class VoteTable {
  readonly statements: readonly string[]
  readonly people: string[] = []
  private readonly starts: number[] = [0]
  private column = new Uint16Array(1024)
  private vote = new Int8Array(1024)
  private used = 0

  constructor(statements: readonly string[]) {
    this.statements = statements
  }

  add(column: number, vote: -1 | 0 | 1): void {
    if (this.used === this.vote.length) {
      const column = new Uint16Array(this.used * 2)
      const vote = new Int8Array(this.used * 2)
      column.set(this.column)
      vote.set(this.vote)
      this.column = column
      this.vote = vote
    }
    this.column[this.used] = column
    this.vote[this.used] = vote
    this.used += 1
  }

  endOf(person: string): void {
    this.people.push(person)
    this.starts.push(this.used)
  }

  votes(): Votes {
    return {
      people: this.people,
      statements: this.statements,
      start: Uint32Array.from(this.starts),
      column: this.column.subarray(0, this.used),
      vote: this.vote.subarray(0, this.used),
    }
  }
}

/** Votes from a matrix with undefined for "not seen"; for small data and tests. */
export function votesOf(
  people: readonly string[],
  statements: readonly string[],
  matrix: readonly (readonly (-1 | 0 | 1 | undefined)[])[],
): Votes {
  const table = new VoteTable(statements)
  people.forEach((person, i) => {
    matrix[i]?.forEach((vote, j) => {
      if (vote !== undefined) table.add(j, vote)
    })
    table.endOf(person)
  })
  return table.votes()
}

/** How many statements person `row` voted on, passes included. */
export const votedBy = (votes: Votes, row: number): number =>
  (votes.start[row + 1] ?? 0) - (votes.start[row] ?? 0)

/** The votes of some people only, in the order given. */
export function rowsOnly(votes: Votes, rows: readonly number[]): Votes {
  if (rows.length === votes.people.length && rows.every((row, i) => row === i)) return votes
  const table = new VoteTable(votes.statements)
  for (const row of rows) {
    for (let at = votes.start[row] ?? 0; at < (votes.start[row + 1] ?? 0); at += 1)
      table.add(votes.column[at] ?? 0, (votes.vote[at] ?? 0) as -1 | 0 | 1)
    table.endOf(votes.people[row] ?? '')
  }
  return table.votes()
}

/** The same votes without those on some statements, whose columns stay but are empty. */
export function withoutVotesOn(votes: Votes, statements: ReadonlySet<string>): Votes {
  if (statements.size === 0) return votes
  const dropped = Uint8Array.from(votes.statements, (name) => (statements.has(name) ? 1 : 0))
  const table = new VoteTable(votes.statements)
  votes.people.forEach((person, row) => {
    for (let at = votes.start[row] ?? 0; at < (votes.start[row + 1] ?? 0); at += 1) {
      const column = votes.column[at] ?? 0
      if (dropped[column] === 0) table.add(column, (votes.vote[at] ?? 0) as -1 | 0 | 1)
    }
    table.endOf(person)
  })
  return table.votes()
}
