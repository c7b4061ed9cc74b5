// A process of its own that starts the database of a folder, says so on one line of JSON, and waits.
// Usage: node process-for-tests.ts <folder> [settings as JSON]; a line on its input makes it stop.
import { startPostgres } from './start-postgres.ts'

const [folder = '', settings = '{}'] = process.argv.slice(2)
const said: string[] = []
const postgres = await startPostgres({
  folder,
  log: (message) => said.push(message),
  settings: JSON.parse(settings) as Record<string, string>,
})
const { url, port, adopted } = postgres
process.stdout.write(`${JSON.stringify({ url, port, adopted, said })}\n`)
process.stdin.once('data', () => void postgres.stop().then(() => process.exit(0)))
