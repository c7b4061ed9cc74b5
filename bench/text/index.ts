/** `npm run bench -- text`: quality beside published figures, and speed beside other packages. */

import { existsSync } from 'node:fs'
import { dataFolder } from '../../scripts/models/read.ts'
import { functional } from './functional.ts'
import { harm, intents, shipped } from './quality.ts'
import type { Line } from './quality.ts'
import { speed } from './speed.ts'

function print(title: string, lines: Line[], last = 'published'): void {
  console.log(`\n${title}`)
  const wide = Math.max(...lines.map(([what]) => what.length))
  const middle = Math.max(6, ...lines.map(([, ours]) => ours.length))
  console.log(`${''.padEnd(wide)}  ${'here'.padStart(middle)}  ${last}`.trimEnd())
  for (const [what, ours, published] of lines) {
    console.log(`${what.padEnd(wide)}  ${ours.padStart(middle)}  ${published}`.trimEnd())
  }
}

/** Prints the tables. Without the data folder says where to put it. */
export async function run(): Promise<void> {
  if (!existsSync(dataFolder)) {
    console.log(`No data in ${dataFolder}. Set EVENHAND_BENCH_DATA to the folder that holds text/.`)
    return
  }
  console.log(
    'Single runs with seed 1. Published rows are on the test sets, ours on the splits named.',
  )
  print('Intents', intents())
  print('Harm and spam, trained here', harm())
  print('Shipped toxicity model', shipped())
  print('Shipped hate model on sentences of our own, right answers in %', functional())
  print('Speed, items per CPU second', await speed(), '')
}

if (import.meta.main) await run()
