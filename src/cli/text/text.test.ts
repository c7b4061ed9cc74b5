/** The text commands, on files of every kind and on input that is wrong. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { textCommand } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'evenhand-text-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const heard = { out: '', err: '' }
  const ear = (name: 'out' | 'err') =>
    new Writable({
      write(chunk: Buffer, _, done) {
        heard[name] += chunk.toString()
        done()
      },
    })
  const code = await textCommand(args, {
    stdin: Readable.from([]),
    stdout: ear('out'),
    stderr: ear('err'),
  })
  return { code, ...heard }
}

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const rows = Array.from({ length: 30 }, (_, at) => [
  [`please send my parcel number ${at}`, 'delivery'],
  [`give me the money back for order ${at}`, 'refund'],
  [`do you open on day ${at} of may`, 'opening'],
]).flat() as [string, string][]
const tsv = ['text\tlabel', ...rows.map((row) => row.join('\t'))].join('\n')
const model = join(folder, 'model')
const taught = run('train', '--in', file('train.tsv', tsv), '--out', model)

interface Line {
  label: string
  scores: Record<string, number>
  outOfScope: number | null
  refused: boolean
  logit: number
  bias: number
  words: { text: string; start: number; end: number; weight: number }[]
}
const lines = (path: string): Line[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)

describe('train, score and explain', () => {
  test('answer one line per text, in order', async () => {
    expect((await taught).code).toBe(0)
    const out = join(folder, 'scores.jsonl')
    expect(
      await run('score', '--model', model, '--in', join(folder, 'train.tsv'), '--out', out),
    ).toMatchObject({ code: 0 })
    expect(lines(out).map(({ label }) => label)).toEqual(rows.map(([, label]) => label))
    expect(Object.keys(lines(out)[0]!.scores)).toEqual(['delivery', 'opening', 'refund'])
    expect(lines(out)[0]).toMatchObject({
      outOfScope: expect.any(Number) as number,
      refused: expect.any(Boolean) as boolean,
    })
  })

  test('explain so that the words add up', async () => {
    const out = join(folder, 'why.jsonl')
    await run(
      'explain',
      '--model',
      model,
      '--in',
      join(folder, 'train.tsv'),
      '--out',
      out,
      '--label',
      'refund',
    )
    for (const { label, bias, logit, words } of lines(out)) {
      expect(label).toBe('refund')
      expect(words.reduce((sum, { weight }) => sum + weight, bias)).toBeCloseTo(logit, 9)
    }
  })

  test('read JSON lines, CSV, TSV, plain lines and gzip alike', async () => {
    const texts = ['a "quoted" parcel, and money', 'two', 'line one\nline two', '"open']
    const csv = ['text,x', ...texts.map((text) => `"${text.replaceAll('"', '""')}",1`)].join('\r\n')
    const files = [
      file('a.jsonl', texts.map((text) => JSON.stringify({ text })).join('\n')),
      file('a.csv', csv),
      file('a.csv.gz', gzipSync(csv)),
      file('a.json', texts.map((text) => JSON.stringify(text)).join('\n\n')),
    ]
    const answers = await Promise.all(
      files.map(async (path) => (await run('score', '--model', model, '--in', path)).out),
    )
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]!.trimEnd().split('\n')).toHaveLength(4)
    expect(
      (await run('score', '--model', model, '--in', file('a.txt', 'one\n\nthree\n'))).out
        .trimEnd()
        .split('\n'),
    ).toHaveLength(3)
  })

  test('read a spreadsheet saved as UTF-16', async () => {
    const path = file('wide.tsv', Buffer.from('\ufefftext\tlabel\r\ngrüße 💌\tx\r\n', 'utf16le'))
    const { out } = await run('explain', '--model', model, '--in', path)
    expect((JSON.parse(out) as Line).words.map(({ text }) => text)).toEqual(['grüße', '💌'])
  })

  test('take a stray quote in TSV for what it is', async () => {
    const path = file(
      'stray.tsv',
      'text\tlabel\n"never closed\tx\n"closed"\ty\n"with ""two"" inside"\tz\n5" disk\tw\n',
    )
    expect(
      (await run('score', '--model', model, '--in', path)).out.trimEnd().split('\n'),
    ).toHaveLength(4)
  })

  test('work for ten languages', async () => {
    const samples: Record<string, [string, string]> = {
      en: ['good', 'bad'],
      de: ['schön', 'schlecht'],
      fr: ['bon', 'mauvais'],
      es: ['bueno', 'malo'],
      it: ['bello', 'brutto'],
      pt: ['bom', 'ruim'],
      ar: ['جيد', 'سيئ'],
      hi: ['अच्छा', 'बुरा'],
      ja: ['良い', '悪い'],
      th: ['ดี', 'แย่'],
    }
    for (const [language, [good, bad]] of Object.entries(samples)) {
      const content = [
        'text\tlabel',
        ...Array.from({ length: 12 }, (_, at) => `${good} ${at}\tplus\n${bad} ${at}\tminus`),
      ].join('\n')
      const path = file(`${language}.tsv`, content)
      await run('train', '--in', path, '--out', join(folder, language), '--language', language)
      const { out } = await run('score', '--model', join(folder, language), '--in', path)
      expect(
        out
          .trimEnd()
          .split('\n')
          .map((line) => (JSON.parse(line) as Line).label === 'plus'),
      ).toEqual(Array.from({ length: 24 }, (_, at) => at % 2 === 0))
    }
  })

  test('learn several labels at once and refuse what is out of scope', async () => {
    const multi = file(
      'multi.jsonl',
      rows
        .map(([text, label], at) =>
          JSON.stringify({ text, label: at % 3 === 0 ? [label, 'all'] : label }),
        )
        .join('\n'),
    )
    expect(
      (await run('train', '--multi', '--in', multi, '--out', join(folder, 'multi'))).code,
    ).toBe(0)
    expect((await run('evaluate', '--model', join(folder, 'multi'), '--in', multi)).out).toContain(
      'all',
    )
    const outside = file(
      'oos.tsv',
      `${tsv}\n${['what is love', 'sing a song', 'why is the sky blue'].map((text) => `${text}\toos`).join('\n')}`,
    )
    expect(
      (
        await run(
          'train',
          '--in',
          outside,
          '--out-of-scope',
          'oos',
          '--refuse-rate',
          '0.1',
          '--out',
          join(folder, 'oos'),
        )
      ).code,
    ).toBe(0)
    const { out } = await run(
      'score',
      '--model',
      join(folder, 'oos'),
      '--in',
      file('q.txt', 'why do birds sing\n'),
    )
    expect(JSON.parse(out)).toMatchObject({ refused: true })
  })
})

describe('input that is wrong', () => {
  const problems: [string, string | Buffer, RegExp][] = [
    ['empty.tsv', '', /No examples/],
    ['header.tsv', 'text\tlabel\n', /No examples/],
    ['one.tsv', 'text\tlabel\na\tx\nb\tx\n', /Only one label \(x\)/],
    [
      'columns.tsv',
      'words\tlabel\na\tx\n',
      /Line 2: no column "text"\. The columns are: words, label/,
    ],
    ['broken.jsonl', '{"text":"a","label":"x"}\n{"text":\n', /Line 2: not JSON/],
    ['list.jsonl', '[1,2]\n', /Line 1: not a JSON object/],
    ['object.jsonl', '{"text":{},"label":"x"}\n', /Line 1: "text" must hold text/],
    ['open.csv', 'text,label\n"a,b\nc,d\n', /Line 2: a quoted cell does not end/],
    ['cut.tsv.gz', gzipSync(tsv).subarray(0, 60), /not a whole gzip file/],
    [
      'many.tsv',
      ['text\tlabel', ...Array.from({ length: 100_000 }, (_, at) => `t\t${at}`)].join('\n'),
      /100000 different labels/,
    ],
  ]
  test.each(problems)(
    '%s is refused with the place and the remedy',
    async (name, content, message) => {
      const { code, err } = await run(
        'train',
        '--in',
        file(name, content),
        '--out',
        join(folder, 'never'),
      )
      expect(code).toBe(1)
      expect(err).toMatch(message)
    },
  )

  test('a model that is none, or is missing, is told', async () => {
    expect((await run('score', '--model', join(folder, 'train.tsv'), '--in', model)).err).toMatch(
      /Not a text model/,
    )
    expect((await run('score', '--model', 'nowhere', '--in', model)).err).toMatch(
      /No such model file/,
    )
    expect((await run('score', '--model', 'starter:nothing', '--in', model)).err).toMatch(
      /No starter model/,
    )
    expect((await run('explain', '--model', model, '--in', model, '--label', 'x')).err).toMatch(
      /no label "x"/,
    )
  })

  test('wrong options are told', async () => {
    expect((await run('train', '--in', 'x')).err).toMatch(/--out is missing/)
    expect((await run('train', '--frobnicate')).err).toMatch(/frobnicate/)
    expect((await run('train', '--in', 'x', '--out', 'y', '--refuse-rate', 'half')).err).toMatch(
      /number from 0/,
    )
    expect((await run('nonsense')).code).toBe(2)
    expect((await run('score', '--model', model, '--in', join(folder, 'absent'))).err).toMatch(
      /No such file/,
    )
  })

  test('strange texts still get finite answers', async () => {
    const strange = [
      '',
      ' ',
      '\ud800',
      '\u202eabc\u202c שלום hi',
      '\u0000\u0001',
      '💥'.repeat(5000),
      'a'.repeat(1_000_000),
      'word '.repeat(200_000),
      '1'.repeat(400),
      '"',
    ]
    const path = file('strange.jsonl', strange.map((text) => JSON.stringify({ text })).join('\n'))
    const { code, out } = await run('explain', '--model', model, '--in', path)
    expect(code).toBe(0)
    expect(out.trimEnd().split('\n')).toHaveLength(strange.length)
    for (const line of out.trimEnd().split('\n')) {
      const { scores, logit, words } = JSON.parse(line) as Line
      for (const number of [...Object.values(scores), logit, ...words.map(({ weight }) => weight)])
        expect(Number.isFinite(number)).toBe(true)
    }
  })

  test('binary content is scored as text, not crashed on', async () => {
    const bytes = Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256))
    expect((await run('score', '--model', model, '--in', file('bytes.txt', bytes))).code).toBe(0)
  })
})

describe('the shipped models', () => {
  test('are listed with their cards', async () => {
    const { out } = await run('starter')
    expect(out).toContain('starter:toxicity')
    expect(out).toContain('limit:')
  })

  test('answer and explain', async () => {
    const { out } = await run(
      'explain',
      '--model',
      'starter:toxicity',
      '--in',
      file('rude.txt', 'you are a stupid idiot\nthank you for the lovely day\n'),
    )
    const [rude, kind] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line)
    expect(rude!.label).toBe('toxic')
    expect(kind!.label).toBe('not toxic')
  })
})
