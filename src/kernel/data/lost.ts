// Whether an error means that the database itself is away, and nothing about what was asked of it.

/** SQLSTATE: admin or crash shutdown, starting up, connection errors, too many connections. */
const states = /^(?:57P0[1-3]|08\w{3}|53300)$/
/** What Node.js says of a connection that could not be made or was lost. */
const system =
  /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/
/** What the driver says in words alone. */
const words =
  /^(?:Connection terminated|timeout exceeded when trying to connect|timeout expired|no database server takes writes|Client has encountered a connection error)/

/** True for errors of the connection. The transaction it happened in may or may not have been committed. */
export function lost(error: Error & { code?: string | undefined }): boolean {
  const code = error.code ?? ''
  return states.test(code) || system.test(code) || words.test(error.message)
}
