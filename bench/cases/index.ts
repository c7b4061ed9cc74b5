/** Cases: mail in. */
import type { Table } from '../run.ts'
import { mail } from './mail.ts'

/** Options: --mails=1000, --small (200). */
export async function run(options: string[]): Promise<Table[]> {
  const given = options.find((one) => one.startsWith('--mails='))?.split('=')[1]
  return [await mail(Number(given ?? (options.includes('--small') ? 200 : 1000)))]
}
