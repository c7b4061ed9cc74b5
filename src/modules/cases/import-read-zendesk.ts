// Reads an account export of Zendesk: tickets, their comments and users, in files of JSON or of JSON lines.
import { jsonRows, keepCase, nothingImported, type Imported } from './import-shapes.ts'

type Row = Record<string, unknown>
const text = (value: unknown) => (typeof value === 'string' ? value : '')
const id = (value: unknown) =>
  typeof value === 'number' || typeof value === 'string' ? String(value) : ''
const list = (value: unknown): Row[] =>
  Array.isArray(value)
    ? value.filter((one): one is Row => typeof one === 'object' && one !== null)
    : []

const states: Readonly<Record<string, string>> = {
  new: 'open',
  open: 'open',
  pending: 'waiting',
  hold: 'waiting',
  solved: 'closed',
  closed: 'closed',
}

export function readZendesk(files: readonly string[]): Imported {
  const read = nothingImported()
  const tickets: Row[] = []
  const comments: Row[] = []
  const users = new Map<string, Row>()
  for (const row of list(files.flatMap((file) => jsonRows(file, read.errors)))) {
    const parts = [
      row,
      ...list(row.tickets),
      ...list(row.users),
      ...list(row.comments),
      ...list(row.ticket ? [row.ticket] : []),
    ]
    for (const one of parts)
      if ('ticket_id' in one && 'body' in one) comments.push(one)
      else if ('requester_id' in one || ('subject' in one && 'status' in one)) tickets.push(one)
      else if ('email' in one && 'name' in one) users.set(id(one.id), one)
  }
  for (const [at, ticket] of tickets.entries())
    keepCase(read, caseOf(ticket, comments, users), `ticket ${id(ticket.id) || at + 1}`)
  return read
}

function caseOf(ticket: Row, comments: readonly Row[], users: ReadonlyMap<string, Row>) {
  const own = list(ticket.comments)
  const said = own.length > 0 ? own : comments.filter((one) => id(one.ticket_id) === id(ticket.id))
  const requester = {
    ...users.get(id(ticket.requester_id)),
    ...(ticket.requester as Row | undefined),
  } as Row
  const at = text(ticket.created_at)
  const state = states[text(ticket.status)] ?? 'open'
  return {
    key: id(ticket.id),
    subject: text(ticket.subject) || text(ticket.raw_subject),
    state,
    at,
    closedAt: state === 'closed' ? text(ticket.solved_at) || text(ticket.updated_at) || at : null,
    name: text(requester.name),
    email: text(requester.email) || null,
    tags: Array.isArray(ticket.tags) ? ticket.tags.map(String) : [],
    messages:
      said.length === 0
        ? [{ side: 'person', at, text: text(ticket.description), name: text(requester.name) }]
        : said.map((one) => {
            const ours = id(one.author_id) !== id(ticket.requester_id)
            return {
              side: ours ? 'us' : 'person',
              private: one.public === false,
              name: text(users.get(id(one.author_id))?.name),
              at: text(one.created_at) || at,
              text: text(one.plain_body) || text(one.body),
            }
          }),
  }
}
