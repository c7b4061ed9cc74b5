// Reading mail: who says it was a machine, what servers report, and whom we believe.
import { describe, expect, test } from 'vitest'
import { readMail } from '#kernel/mail'
import { abuseReport } from './abuse-report.ts'
import { authenticity } from './authenticity.ts'
import { automaticReason } from './automatic.ts'
import { deliveryReport } from './delivery-report.ts'

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
