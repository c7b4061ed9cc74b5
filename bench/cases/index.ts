/** Cases: mail in, and the desk as they pile up. */
import type { Table } from '../run.ts'
import { desk } from './desk.ts'
import { mail } from './mail.ts'

/** Options: --mails=1000, --most=500000, --rounds=100, --small (200 mails, 10,000 cases), --desk or --mail for one part. */
export async function run(options: string[]): Promise<Table[]> {
  const small = options.includes('--small')
  const given = options.find((one) => one.startsWith('--mails='))?.split('=')[1]
  return [
    ...(options.includes('--desk') ? [] : [await mail(Number(given ?? (small ? 200 : 1000)))]),
    ...(options.includes('--mail')
      ? []
      : await desk(small ? [...options, '--most=10000'] : options)),
  ]
}
