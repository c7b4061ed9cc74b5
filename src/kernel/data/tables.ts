// Table handles: typed doors to a module's own tables, and the declaration of the personal data in them.
import type { Kysely } from 'kysely'
import type { Basis } from '../action.ts'
import type { Acting, Asking } from '../now.ts'
import { transactionOf } from './transaction.ts'

/** When something goes: by the clock (`Keep`), or when something happens (`Until`). Plain prose is refused by a test. */
export type Retention = string | Keep | Until

/** A column that holds data about a person: what for, on which basis, and when it goes. */
export type Personal = {
  purpose: string
  basis: Basis
  /** As data where time ends it: then the nightly job runs by it, and the printed schedule promises nothing else. */
  retention: Retention
}

/** So long after the moment in a column of the same table, or of the row it hangs on. */
export type Keep = {
  after: string
  /** The moment stands in the row this one hangs on: the column here, and the table it points to. */
  of?: { column: string; table: string }
  years?: number
  months?: number
  days?: number
  /** Rows are deleted, these fields emptied, set to what stands here, or what erasing the person would do is done. */
  does?: 'delete' | 'empty' | 'forget' | { set: Readonly<Record<string, string | null>> }
  /** Only rows whose columns hold one of these values; null is empty. */
  only?: Readonly<Record<string, ReadonlyArray<string | null>>>
  /** Only rows on which none of another table hangs any more. */
  without?: { table: string; column: string }
}

/**
 * Something that happens ends it (a person leaves, takes it back, changes it), or people decide; the clock does not.
 * `until` is the key of the message that says so. Where a job of the module's own does it, by a period the business
 * sets, `by` is the verb of that job.
 */
export type Until = { until: string; by?: string }

/** What of a row is not shown in a copy to the person it is about, and why: about somebody else, or among colleagues. */
export type Withheld = {
  columns: readonly string[]
  /** Only in rows whose columns hold one of these values; null is empty. */
  only?: Readonly<Record<string, ReadonlyArray<string | null>>>
  because: 'others' | 'inside'
}

export type TableCard = {
  /** Columns with the id of the person whom the row is about; the first one owns the row. */
  person: readonly string[]
  /** The column with an e-mail address (or its key, in small letters) of somebody who may have no account. */
  address?: string
  /** Rows that are about a person because the row they hang on is: the column here, and the table it points to. */
  through?: { column: string; table: string }
  /** Every column with something about a person, beside the person columns themselves. */
  personal: Readonly<Record<string, Personal>>
  /** Named in a copy as withheld, instead of shown. */
  withheld?: readonly Withheld[]
  /** What erasing the person does to the row. */
  erase:
    | 'delete'
    | { set: Readonly<Record<string, string | number | null | boolean>> }
    | { keep: string }
    /** It goes with the row it hangs on, by the foreign key. */
    | 'with-parent'
}

export type TableSet = Readonly<Record<string, TableCard | { noPersonalData: string }>>

type Reader<Tables> = Pick<Kysely<Tables>, 'selectFrom' | 'selectNoFrom' | 'with' | 'fn'>
type Writer<Own, Seen> = Reader<Own & Seen> &
  Pick<Kysely<Own>, 'insertInto' | 'updateTable' | 'deleteFrom'>

type Handle<Own, Seen> = {
  (now: Acting): Writer<Own, Seen>
  (now: Asking): Reader<Own & Seen>
}

/**
 * A module's handle on its tables. `Own` may be written by actions; `Seen` are columns which other modules
 * publish through their doors, to be joined and read.
 */
export function tables<Own, Seen = unknown>(): Handle<Own, Seen> {
  return ((now: Asking) => transactionOf(now)) as unknown as Handle<Own, Seen>
}

/** Declares the personal data in a module's tables; every table must be named. */
export const declareTables = <T extends TableSet>(set: T): T => set
