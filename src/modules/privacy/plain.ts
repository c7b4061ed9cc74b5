// A value of a row as a person can read it.
export const plain = (value: unknown): string =>
  value instanceof Date
    ? value.toISOString().slice(0, 16).replace('T', ' ')
    : typeof value === 'string'
      ? value
      : (JSON.stringify(value) ?? '')
