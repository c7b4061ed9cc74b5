// A free port on the loopback address, the same as last time where possible.
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'

/** The remembered port if it is free, else any free one. */
export async function choosePort(folder: string): Promise<number> {
  return (await freePort(rememberedPort(folder))) ?? (await freePort(0)) ?? 0
}

/** The port of the last start, 0 if there was none. */
export function rememberedPort(folder: string): number {
  try {
    const port = Number(readFileSync(join(folder, 'port'), 'utf8'))
    return Number.isInteger(port) && port > 1023 && port < 65536 ? port : 0
  } catch {
    return 0
  }
}

/** Keeps the port for the next start. */
export function rememberPort(folder: string, port: number): void {
  if (rememberedPort(folder) !== port) writeFileSync(join(folder, 'port'), `${port}\n`)
}

function freePort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const { port: got } = server.address() as AddressInfo
      server.close(() => resolve(got))
    })
  })
}
