// DATABASE_URL may name several servers, as PostgreSQL's own programs take it: postgres://user@one:5432,two:5432/name.

export type Host = { host: string; port: number }

/** `url` names the first host alone, as the driver wants it; `hosts` are all of them, in order. */
export type Address = { url: string; hosts: Host[] }

const SHAPE = /^(postgres(?:ql)?:\/\/)(?:([^@/?]*)@)?([^/?]*)(.*)$/s
const HOST = /^(\[[^\]]+\]|[^:[\]]*)(?::(\d{1,5}))?$/

/** Takes an address apart. Throws where it is none; the remedy is the caller's to add. */
export function readAddress(text: string): Address {
  const [, scheme = '', user, places = '', rest = ''] = SHAPE.exec(text) ?? []
  const hosts = places.split(',').map(hostOf)
  const before = user === undefined ? '' : `${user}@`
  const first = places.split(',')[0] ?? ''
  const url = `${scheme}${before}${first}${rest}`
  if (scheme === '' || !URL.canParse(url)) throw new Error('not an address of PostgreSQL')
  return { url, hosts }
}

/** The same database as somebody else. */
export function asLogin(text: string, user: string, password: string): string {
  const [, scheme = '', , places = '', rest = ''] = SHAPE.exec(text) ?? []
  return `${scheme}${encodeURIComponent(user)}:${encodeURIComponent(password)}@${places}${rest}`
}

function hostOf(text: string): Host {
  const [, host = '', port] = HOST.exec(text.trim()) ?? []
  if (host === '' && text.trim() !== '') throw new Error(`"${text}" is not a host with a port`)
  return { host: host.replaceAll(/[[\]]/g, ''), port: Number(port ?? 5432) }
}
