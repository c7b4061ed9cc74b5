// Structured lines, one JSON object each, without personal data: ids, names of verbs, durations, outcomes.
export type Fields = Record<string, string | number | boolean | null | undefined>
export type Log = {
  say(message: string, fields?: Fields): void
  warn(message: string, fields?: Fields): void
  error(message: string, error: unknown, fields?: Fields): void
}

export function jsonLog(out: { write(text: string): unknown } = process.stdout): Log {
  const line = (level: string, message: string, fields: Fields) =>
    out.write(`${JSON.stringify({ at: new Date().toISOString(), level, message, ...fields })}\n`)
  return {
    say: (message, fields = {}) => line('info', message, fields),
    warn: (message, fields = {}) => line('warn', message, fields),
    error: (message, error, fields = {}) =>
      line('error', message, {
        ...fields,
        error: (error as Error)?.message,
        stack: (error as Error)?.stack,
      }),
  }
}

export const silentLog: Log = { say: () => {}, warn: () => {}, error: () => {} }
