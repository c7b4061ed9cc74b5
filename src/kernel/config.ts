// Settings from the environment, each checked, each with a default that works.
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { readAddress } from './data/hosts.ts'
import type { S3Settings } from './files/s3.ts'

export type Config = {
  port: number
  host: string
  /** Everything that must be kept lies here: database (if embedded), files, secret. */
  data: string
  databaseUrl: string | undefined
  /** The address people use, if it differs from http://host:port (behind a proxy). */
  url: string | undefined
  /** Number of proxies in front whose X-Forwarded-For is believed. */
  proxies: number
  smtp: string | undefined
  mailFrom: string | undefined
  metricsToken: string | undefined
  /** Hosts inside the house, as host:port, that an owner may have called all the same (a model of their own). */
  innerHosts?: readonly string[]
  /** A store for files instead of the data folder. */
  s3?: S3Settings | undefined
}

/** Reads and checks the environment; throws one error that names the variable and what it should be. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  return {
    port: whole(env, 'PORT', 8080, 0, 65_535),
    host: env.HOST || '127.0.0.1',
    data: resolve(env.EVENHAND_DATA || './data'),
    databaseUrl: database(env),
    url: address(env, 'EVENHAND_URL', ['http:', 'https:']),
    proxies: whole(env, 'EVENHAND_PROXIES', 0, 0, 10),
    smtp: address(env, 'SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: env.MAIL_FROM || undefined,
    metricsToken: env.METRICS_TOKEN || undefined,
    innerHosts: (env.EVENHAND_INNER_HOSTS ?? '').split(/[\s,]+/).filter((one) => one !== ''),
    s3: s3Settings(env),
  }
}

/** EVENHAND_S3_URL with its keys, all or none. */
function s3Settings(env: NodeJS.ProcessEnv): S3Settings | undefined {
  const url = address(env, 'EVENHAND_S3_URL', ['http:', 'https:'])
  if (url === undefined) return undefined
  const { EVENHAND_S3_KEY: key, EVENHAND_S3_SECRET: secret, EVENHAND_S3_REGION: region } = env
  if (!key || !secret)
    throw new Error('EVENHAND_S3_URL needs EVENHAND_S3_KEY and EVENHAND_S3_SECRET beside it')
  return { url, key, secret, region: region || 'us-east-1' }
}

function whole(
  env: NodeJS.ProcessEnv,
  name: string,
  otherwise: number,
  least: number,
  most: number,
): number {
  const text = env[name]
  if (!text) return otherwise
  const number = Number(text)
  if (!Number.isInteger(number) || number < least || number > most)
    throw new Error(`${name} must be a whole number from ${least} to ${most}, not "${text}"`)
  return number
}

/** One server, or several as PostgreSQL's own programs take them. */
function database(env: NodeJS.ProcessEnv): string | undefined {
  const text = env.DATABASE_URL
  if (!text) return undefined
  try {
    readAddress(text)
  } catch {
    throw new Error(
      'DATABASE_URL must be an address that begins with postgres:// or postgresql://, such as postgres://name:password@host:5432/evenhand; several servers are divided by commas (one:5432,two:5432)',
    )
  }
  return text
}

function address(env: NodeJS.ProcessEnv, name: string, protocols: string[]): string | undefined {
  const text = env[name]
  if (!text) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !protocols.includes(url.protocol))
    throw new Error(
      `${name} must be an address that begins with ${protocols.map((one) => `${one}//`).join(' or ')}`,
    )
  return text
}

/** The installation's secret: EVENHAND_SECRET, or made once and kept in the data folder for its owner only. */
export async function readSecret(
  data: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  if (env.EVENHAND_SECRET) {
    if (env.EVENHAND_SECRET.length < 32)
      throw new Error('EVENHAND_SECRET must have at least 32 characters')
    return env.EVENHAND_SECRET
  }
  await mkdir(data, { recursive: true })
  const file = join(data, 'secret')
  await writeFile(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 }).catch(
    (error) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    },
  )
  return (await readFile(file, 'utf8')).trim()
}
