// A real SMTP server of our own, which keeps what it is given and can be told to refuse.
import { SMTPServer } from 'smtp-server'

export type Received = {
  from: string
  to: string[]
  raw: string
  header(name: string): string
  text: string
}

export async function startSmtp() {
  const received: Received[] = []
  const rule: {
    to?: (() => Error | undefined) | undefined
    data?: (() => Promise<Error | undefined>) | undefined
  } = {}
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => done(rule.to?.()),
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => void answer())
      const answer = async () => {
        const refused = await rule.data?.()
        if (!refused) {
          const to = session.envelope.rcptTo.map((one) => one.address)
          received.push(read(session.envelope.mailFrom, to, Buffer.concat(parts).toString('utf8')))
        }
        done(refused)
      }
    },
  })
  // NOTE: a client that is killed breaks its line off, which is no error of a test.
  server.on('error', () => {})
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    rule,
    stop: () => new Promise<void>((done) => server.close(done)),
  }
}

export const refusal = (code: number, words: string) =>
  Object.assign(new Error(words), { responseCode: code })

function read(from: false | { address: string }, to: string[], raw: string): Received {
  const [head = ''] = raw.split('\r\n\r\n')
  const unfolded = head.replaceAll(/\r\n[ \t]+/g, ' ')
  return {
    from: from ? from.address : '',
    to,
    raw,
    header: (name) => words(new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1] ?? ''),
    text: quoted(/text\/plain[^]*?\r\n\r\n([^]*?)\r\n--/.exec(raw)?.[1] ?? ''),
  }
}

const quoted = (text: string) =>
  Buffer.from(
    text
      .replaceAll(/=\r\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

/** Encoded words of RFC 2047, in UTF-8. */
const words = (text: string) =>
  text
    .replaceAll(/\?= =\?/g, '?==?')
    .replaceAll(/(?:=\?UTF-8\?[BQ]\?[^?]*\?=)+/gi, (run) =>
      Buffer.concat(
        [...run.matchAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi)].map(([, how, what = '']) =>
          how?.toUpperCase() === 'B'
            ? Buffer.from(what, 'base64')
            : Buffer.from(quoted(what.replaceAll('_', ' ')), 'utf8'),
        ),
      ).toString('utf8'),
    )
