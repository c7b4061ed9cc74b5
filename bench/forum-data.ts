// Makes a forum of 2,000 topics, 100,000 posts and 500 made-up people out of real comments (GoEmotions), as
// generic-json in JSON lines: node bench/forum-data.ts > forum.jsonl
// One topic of 2,000 posts, 19 of 200, one of exactly 50, the rest about 48; the texts repeat where needed.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const folder = process.env['EVENHAND_BENCH_DATA'] ?? '../shared/data'
const scale = Number(process.argv[2] ?? 1)
const first =
  'Ada Ben Cleo Dina Emil Fay Gus Hana Ivo Jun Kira Leo Mona Nils Ola Pia Quin Rosa Sam Tara Ugo Vera Wim Yara Zeno'.split(
    ' ',
  )
const last =
  'Abel Berg Cruz Dahl Eder Falk Gray Holm Ivers Jung Kern Lund Moss Nord Okoro Pohl Quist Rios Stein Thorn'.split(
    ' ',
  )
const categories = ['Baking at home', 'Our bread', 'Recipes', 'Delivery', 'Everything else']

const texts = ['train', 'dev'].flatMap((name) =>
  gunzipSync(readFileSync(join(folder, 'text/goemotions', `${name}.tsv.gz`)))
    .toString('utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => line.split('\t')[0]?.trim() || []),
)
const people = last.flatMap((family) => first.map((given) => `${given} ${family}`))

/** A small linear congruential generator, so that every run gives the same file. */
let state = 20_261_123
const next = (below: number) => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 2 ** 32) * below)
}
const one = <T>(list: readonly T[]): T => list[next(list.length)] as T

let written = 0
/** About 60 words, as people write them: several comments one after another. */
function text(): string {
  const parts: string[] = []
  for (let words = 0; words < 45;) {
    const part = texts[written++ % texts.length] ?? ''
    parts.push(part)
    words += part.split(' ').length
  }
  return parts.join(' ')
}

function sizes(): number[] {
  const fixed = [2000, ...Array.from({ length: 19 }, () => 200), 50]
  const topics = 2000 * scale - fixed.length
  const posts = 100_000 * scale - fixed.reduce((sum, size) => sum + size, 0)
  return [
    ...fixed,
    ...Array.from(
      { length: topics },
      (_, index) =>
        Math.floor((posts * (index + 1)) / topics) - Math.floor((posts * index) / topics),
    ),
  ]
}

const lines: string[] = [
  ...categories.map((name) =>
    JSON.stringify({ category: { name, about: 'Made of real comments, for measuring.' } }),
  ),
  ...people.map((name) => JSON.stringify({ person: { name } })),
]
let at = Date.parse('2024-01-01T00:00:00Z')
for (const [index, size] of sizes().entries()) {
  const posts = Array.from({ length: size }, () => {
    at += 10_000 + next(600_000 / scale)
    return { author: one(people), at: new Date(at).toISOString(), text: text() }
  })
  const title = `${(texts[(index * 37) % texts.length] ?? '').slice(0, 80)} (${index + 1})`
  lines.push(
    JSON.stringify({
      topic: {
        key: String(index + 1),
        title,
        category: one(categories),
        author: posts[0]?.author,
        at: posts[0]?.at,
        posts,
      },
    }),
  )
}
process.stdout.write(`${lines.join('\n')}\n`)
