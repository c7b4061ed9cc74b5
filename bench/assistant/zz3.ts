import { run } from './index.ts'
for (const t of await run()) {
  console.log(t.title)
  for (const r of t.rows) console.log(r.join(' | '))
}
