// Reading mail: what it repeats is folded, and HTML of others is made safe.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mailed } from '#kernel/text'
import { partHtml } from './quoted-html.ts'
import { partQuoted } from './quoted.ts'
import { wordsOfMail } from './words-of-mail.ts'

const heads: Array<[string, string]> = [
  ['English', 'On Mon, 1 Jun 2026 at 10:00, Amira Haddad <hello@bramble.example> wrote:'],
  ['German', 'Am Mo., 1. Juni 2026 um 10:00 Uhr schrieb Amira Haddad <hello@bramble.example>:'],
  ['French', 'Le lun. 1 juin 2026 à 10:00, Amira Haddad <hello@bramble.example> a écrit :'],
  ['Spanish', 'El lun, 1 jun 2026 a las 10:00, Amira Haddad (<hello@bramble.example>) escribió:'],
  ['Dutch', 'Op ma 1 jun 2026 om 10:00 schreef Amira Haddad <hello@bramble.example>:'],
  [
    'Outlook',
    'From: Amira Haddad <hello@bramble.example>\nSent: Monday, 1 June 2026 10:00\nTo: Maria\nSubject: Re: bread',
  ],
  ['Polish', 'pon., 1 cze 2026 o 10:00 Amira Haddad <hello@bramble.example> napisał(a):'],
  ['Russian', 'пн, 1 июн. 2026 г. в 10:00, Amira Haddad <hello@bramble.example>:'],
  ['Ukrainian', 'пн, 1 черв. 2026 р. о 10:00 Amira Haddad <hello@bramble.example> пише:'],
  ['Czech', 'po 1. 6. 2026 v 10:00 odesílatel Amira Haddad <hello@bramble.example> napsal:'],
  ['Turkish', 'Amira Haddad <hello@bramble.example>, 1 Haz 2026 Pzt, 10:00 tarihinde şunu yazdı:'],
  ['Japanese', '2026年6月1日(月) 10:00 Amira Haddad <hello@bramble.example>:'],
  [
    'Arabic',
    'في الاثنين، 1 يونيو 2026 في 10:00 ص تمت كتابة ما يلي بواسطة Amira Haddad <hello@bramble.example>:',
  ],
]

describe('what a mail repeats is folded, not deleted', () => {
  test.each(heads)('%s, as plain words', (_language, head) => {
    const repeated = head.startsWith('From:') ? 'old words' : '> old words\n> and more'
    const { words, quoted } = partQuoted(`Thank you, it has come.\n\n${head}\n\n${repeated}\n`)
    expect(words).toBe('Thank you, it has come.')
    expect(quoted).toContain('old words')
    expect(quoted.startsWith(head.slice(0, 20))).toBe(true)
  })
  test.each(heads)('%s, broken over two lines and in HTML without marks', (_language, head) => {
    const html = `<p>Thank you, it has come.</p><p>${head.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')}</p><p>old words</p>`
    const read = wordsOfMail({ text: undefined, html }, new Map())
    expect(read.words).toBe('Thank you, it has come.')
    expect(read.quoted).toContain('old words')
  })
  test('an answer below or between the repeated lines stays in sight', () => {
    const below = partQuoted('On Monday, 1 Jun, Amira wrote:\n> when?\n\nOn Tuesday please.')
    expect(below).toEqual({
      words: 'On Tuesday please.',
      quoted: 'On Monday, 1 Jun, Amira wrote:\n> when?',
    })
    const between = '> first?\nYes.\n> second?\nNo.'
    expect(partQuoted(between)).toEqual({ words: between, quoted: '' })
    expect(
      partHtml(
        `<blockquote type="cite">old</blockquote><p>${'the answer stands here below '.repeat(3)}</p>`,
      ).quoted,
    ).toBe('')
  })
  test('nothing is ever lost: the words and what they repeat hold every word of the mail', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom('> said', 'From: a', 'Sent: b', 'On Monday the first, a wrote:', ''),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const text = lines.join('\n')
        const { words, quoted } = partQuoted(text)
        const every = (one: string) =>
          one
            .split(/\s+/)
            .filter((word) => word !== '')
            .toSorted()
        expect(every(`${words} ${quoted}`)).toEqual(every(text))
      }),
    )
  })
  test('a hostile mail of many colons costs no seconds', () => {
    const text = `${'On '.repeat(190)}schrieb ${'schrieb '.repeat(30)}:\n`.repeat(3000)
    expect(partQuoted(text).words.length).toBeGreaterThan(0)
  }, 5000)
})

describe('HTML that came by mail', () => {
  test('loads nothing from elsewhere, runs nothing and looks like nothing of ours', () => {
    const hostile = fc.constantFrom(
      '<img src="https://x.example/a.png">',
      '<img src=x onerror=alert(1)>',
      '<style>*{background:url(https://x.example)}</style>',
      '<a href="javascript:alert(1)">a</a>',
      '<form action="/desk"><input name=a></form>',
      '<svg onload=alert(1)><script>1</script></svg>',
      '<link rel=stylesheet href=//x.example/a.css>',
      '<div style="background:url(//x.example)" class="buttons" id="live">b</div>',
      '<table background="//x.example"><td>',
      '<base href="//x.example"><meta http-equiv=refresh content=0>',
      '<!--[if mso]><img src="//x.example"><![endif]-->',
      '</div></div></main><iframe src=//x.example>',
    )
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 12 }), (parts) => {
        const { html } = mailed(parts.join('words'), new Map())
        expect(html).not.toMatch(
          /<(img|script|style|link|svg|iframe|form|input|base|meta)|\s(style|class|id|on\w+|background)=|javascript:|x\.example/i,
        )
      }),
    )
  })
})
