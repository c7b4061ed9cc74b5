// A condition from a declaration: only rows whose columns hold one of these values.
import { quoted } from './declared.ts'

type Only = Readonly<Record<string, ReadonlyArray<string | null>>>

/** NOTE: values come from declarations in the code, never from people; quotes are doubled all the same. */
export const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`

export const onlyRows = (only: Only = {}): string[] =>
  Object.entries(only).map(([column, values]) => {
    const texts = values.filter((one) => one !== null)
    const ways = [
      ...(values.includes(null) ? [`${quoted(column)} is null`] : []),
      ...(texts.length > 0
        ? [`${quoted(column)}::text in (${texts.map(literal).join(', ')})`]
        : []),
    ]
    return `(${ways.join(' or ')})`
  })
