/** Reading tables that people bring as CSV: rows, numbers, and faults that name line and column. */
export { TableFault } from './fault.ts'
export { columnAt, isMissing, isNumber, numberIn } from './numbers.ts'
export { tableRows, type TableRow } from './records.ts'
export { csvText, type CsvCell } from './csv.ts'
