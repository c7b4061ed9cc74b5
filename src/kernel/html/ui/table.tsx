/** Things to compare, in rows and columns; on a narrow page each row becomes a short list. */

import { kernelWords as t } from '#kernel/language'

import type { Child, Html } from '../html.ts'

export interface Column<Row> {
  label: string
  show: (row: Row) => Child
  /** End-aligned, with figures under each other. */
  number?: boolean | undefined
  /** This column names the row. Exactly one should. */
  head?: boolean | undefined
  /** Where pressing the column's title leads, and how the table is sorted by it now. */
  sort?: { href: string; now?: 'ascending' | 'descending' | undefined } | undefined
}

export interface TableProps<Row> {
  /** Says what the table shows; hidden from sight where the title says it already. */
  caption: string
  hideCaption?: boolean | undefined
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** Scroll sideways on a narrow page instead of stacking: for tables of figures. */
  wide?: boolean | undefined
}

export function Table<Row>({ caption, hideCaption, columns, rows, wide }: TableProps<Row>): Html {
  const table = (
    <table class={wide === true ? 'table' : 'table table-stacks'}>
      <caption class={hideCaption === true && 'unseen'}>{caption}</caption>
      <thead>
        <tr>{columns.map(head)}</tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>{columns.map((column) => cell(column, row))}</tr>
        ))}
      </tbody>
    </table>
  )
  const sorts = columns.filter((column) => column.sort !== undefined)
  if (wide === true) {
    return (
      <div class="scroller" role="region" tabindex="0" aria-label={t('table.scrolls', { caption })}>
        {table}
      </div>
    )
  }
  return (
    <div class="scroller">
      {sorts.length > 0 && (
        <p class="sort-phone">
          {t('table.sort-by')}
          {sorts.map(({ label, sort }) => (
            <a href={sort?.href} aria-current={sort?.now !== undefined && 'true'}>
              {label}
            </a>
          ))}
        </p>
      )}
      {table}
    </div>
  )
}

function head<Row>({ label, sort, number }: Column<Row>): Html {
  const next = sort?.now === 'ascending' ? 'table.sort-descending' : 'table.sort-ascending'
  return (
    <th scope="col" class={number === true && 'number'} aria-sort={sort?.now}>
      {sort === undefined ? (
        label
      ) : (
        <a href={sort.href} aria-label={t(next, { column: label })}>
          {label}
          {sort.now !== undefined && (
            <span aria-hidden="true">{sort.now === 'ascending' ? '\u2191' : '\u2193'}</span>
          )}
        </a>
      )}
    </th>
  )
}

function cell<Row>({ label, show, number, head: names }: Column<Row>, row: Row): Html {
  const look = number === true && 'number'
  if (names === true) {
    return (
      <th scope="row" class={look}>
        {show(row)}
      </th>
    )
  }
  return (
    <td class={look} data-label={label}>
      <span>{show(row)}</span>
    </td>
  )
}
