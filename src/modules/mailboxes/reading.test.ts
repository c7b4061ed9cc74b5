// Reading mail: what repeats, who says it was a machine, what servers report, and whom we believe.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMail } from '#kernel/mail'
import { mailed } from '#kernel/text'
import { abuseReport } from './abuse-report.ts'
import { authenticity } from './authenticity.ts'
import { automaticReason } from './automatic.ts'
import { deliveryReport } from './delivery-report.ts'
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

const head = (...lines: string[]) =>
  lines.map((line) => ({
    name: line.split(':')[0]?.toLowerCase() ?? '',
    value: line.slice(line.indexOf(':') + 1).trim(),
  }))

describe('whom we believe', () => {
  const trusted = 'mx.bramble.example'
  test.each([
    ['passed', 'Authentication-Results: mx.bramble.example; dmarc=pass header.from=home.example'],
    [
      'passed',
      'Authentication-Results: mx.bramble.example 1; dkim=pass header.d=home.example; spf=fail',
    ],
    ['passed', 'Authentication-Results: MX.bramble.example; spf=pass smtp.mailfrom=a@home.example'],
    [
      'failed',
      'Authentication-Results: mx.bramble.example; dmarc=fail; dkim=pass header.d=home.example',
    ],
    [
      'failed',
      'Authentication-Results: mx.bramble.example; dkim=pass header.d=evil.example; spf=pass smtp.mailfrom=x@evil.example',
    ],
    ['unknown', 'Authentication-Results: mx.evil.example; dmarc=pass'],
    ['unknown', 'Authentication-Results: mx.bramble.example.evil.example; dmarc=pass'],
    ['unknown', 'Authentication-Results: (mx.bramble.example;) evil; dmarc=pass'],
    ['unknown', 'Subject: mx.bramble.example; dmarc=pass'],
  ])('%s: %s', (expected, line) => {
    expect(authenticity(head(line), trusted, 'maria@home.example')).toBe(expected)
  })
  test('the topmost word of our own server counts, and nobody is trusted unless we say whom', () => {
    const both = head(
      'Authentication-Results: mx.bramble.example; dmarc=fail',
      'Authentication-Results: mx.bramble.example; dmarc=pass',
    )
    expect(authenticity(both, trusted, 'a@b.example')).toBe('failed')
    expect(authenticity(both, null, 'a@b.example')).toBe('unknown')
    expect(
      authenticity(
        head('Authentication-Results: mx.bramble.example; dkim=pass header.d=co.uk'),
        trusted,
        'a@shop.co.uk',
      ),
    ).toBe('failed')
  })
})

test('a machine is known by what it says of itself', () => {
  const by = (line: string, from = 'a@b.example') =>
    automaticReason(head(line), from, { own: new Set(['hello@bramble.example']), ours: false })
  expect(by('Auto-Submitted: auto-generated (really)')).toBe('auto-submitted')
  expect(by('Auto-Submitted: no')).toBeUndefined()
  expect(by('Precedence: List')).toBe('precedence')
  expect(by('List-Unsubscribe: <mailto:x@y>')).toBe('list')
  expect(by('Return-Path: <>')).toBe('null-sender')
  expect(by('X-Auto-Response-Suppress: DR, OOF')).toBe('suppress')
  expect(by('Subject: hi', 'Hello@Bramble.example')).toBe('own')
  expect(by('Subject: hi', 'MAILER-DAEMON@x.example')).toBe('sender')
  expect(by('Subject: Precedence')).toBeUndefined()
})

const report = (type: string, machine: string) =>
  [
    'From: MAILER-DAEMON@mx.example',
    'Subject: Undelivered',
    `Content-Type: multipart/report; report-type=${type}; boundary="b"`,
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'It did not arrive.',
    '--b',
    `Content-Type: message/${type}`,
    '',
    machine,
    '--b',
    'Content-Type: message/rfc822',
    '',
    'Message-ID: <our-name@bramble.example>\r\nSubject: Re: My order\r\n\r\nwords',
    '--b--',
  ].join('\r\n')

test('a report of a mail that did not arrive is read (RFC 3464)', async () => {
  const mail = await readMail(
    Buffer.from(
      report(
        'delivery-status',
        [
          'Reporting-MTA: dns; mx.example',
          '',
          'Original-Recipient: rfc822;maria@home.example',
          'Final-Recipient: rfc822; maria@home.example',
          'Action: failed',
          'Status: 5.1.1',
          'Diagnostic-Code: smtp; 550 5.1.1 no such',
          ' mailbox',
          '',
          'Final-Recipient: rfc822;<later@home.example>',
          'Action: delayed',
          'Status: 4.4.1 (connection timed out)',
        ].join('\r\n'),
      ),
    ),
  )
  expect(deliveryReport(mail)).toEqual({
    about: ['our-name@bramble.example'],
    recipients: [
      {
        email: 'maria@home.example',
        action: 'failed',
        status: '5.1.1',
        permanent: true,
        why: 'smtp; 550 5.1.1 no such mailbox',
      },
      {
        email: 'later@home.example',
        action: 'delayed',
        status: '4.4.1',
        permanent: false,
        why: '4.4.1 (connection timed out)',
      },
    ],
  })
})

test('a complaint of a provider is read (RFC 5965)', async () => {
  const mail = await readMail(
    Buffer.from(
      report(
        'feedback-report',
        'Feedback-Type: abuse\r\nUser-Agent: X/1\r\nVersion: 1\r\nOriginal-Rcpt-To: <maria@home.example>',
      ),
    ),
  )
  expect(abuseReport(mail)).toEqual({
    kind: 'abuse',
    email: 'maria@home.example',
    about: ['our-name@bramble.example'],
  })
})
