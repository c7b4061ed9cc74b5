// The printed docs say what the code does, or this fails: run `npm run print`.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { printed } from './cli/print/index.ts'
import { discover } from './kernel/registry.ts'

const docs = join(import.meta.dirname, '../docs/printed')

test.each(Object.entries(printed(await discover(), import.meta.dirname)))(
  'docs/printed/%s is what the code says',
  (name, text) => {
    expect(readFileSync(join(docs, name), 'utf8')).toBe(text)
  },
)
