// Mails as they should never be, the same at every run: cut off, wrongly declared, endless, empty, in the wrong letters.

const bytes = (...parts: Array<string | number[]>): Buffer =>
  Buffer.concat(
    parts.map((one) => (typeof one === 'string' ? Buffer.from(one, 'latin1') : Buffer.from(one))),
  )

const sound = (at: number) =>
  [
    `Message-ID: <broken-${at}@home.example>`,
    `From: Maria Rossi <maria${at}@home.example>`,
    'To: hello@bramble.example',
    `Subject: Mail ${at}`,
    'Date: Mon, 01 Jun 2026 08:00:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="part"',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `Words of mail ${at}`,
    '--part',
    'Content-Type: application/pdf; name="a.pdf"',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment; filename="a.pdf"',
    '',
    'JVBERi0xLjQKJSVFT0YK',
    '--part--',
    '',
  ].join('\r\n')

type Breaking = (mail: string, at: number) => Buffer
const swap =
  (from: string | RegExp, to: string): Breaking =>
  (mail) =>
    bytes(mail.replace(from, to))

const breakings: readonly Breaking[] = [
  (mail, at) => bytes(mail.slice(0, (at * 37) % mail.length)),
  swap('\r\n\r\n', '\r\n'),
  swap(/\r\n/g, '\n') as Breaking,
  swap(/\r\n/g, '\r') as Breaking,
  swap('boundary="part"', 'boundary="another"'),
  swap('boundary="part"', 'boundary='),
  swap('boundary="part"', ''),
  swap('--part--', ''),
  swap('charset=utf-8', 'charset=klingon-7'),
  swap('charset=utf-8', 'charset="'),
  swap('base64', 'base65'),
  swap('JVBERi0xLjQKJSVFT0YK', '%%% this is no base64 %%%'),
  swap('Date: Mon, 01 Jun 2026 08:00:00 +0000', 'Date: yesterday, perhaps'),
  swap('Date: Mon, 01 Jun 2026 08:00:00 +0000', 'Date: Mon, 99 Zzz 999999 99:99:99 +9999'),
  swap(/From: .*\r\n/, ''),
  swap(/From: .*\r\n/, 'From: <>\r\n'),
  swap(/From: .*\r\n/, 'From: "unclosed <a@b\r\n'),
  swap(/From: .*\r\n/, `From: ${'a@b.example, '.repeat(3000)}\r\n`),
  swap(/From: .*\r\n/, 'From: undisclosed recipients:;\r\n'),
  swap(/Subject: .*\r\n/, 'Subject: =?utf-8?B?////?= =?x?Q?=ZZ?=\r\n'),
  swap(/Subject: .*\r\n/, `Subject: ${'long '.repeat(20_000)}\r\n`),
  swap(/Subject: .*\r\n/, 'Subject:\r\n \r\n \r\n'),
  (mail) => bytes(mail.replace('Mail', 'M\u0000ail'), [0, 0, 0, 255, 254, 10]),
  (mail) => bytes([0xef, 0xbb, 0xbf], mail),
  (mail) => bytes(mail.replace(/Words/, 'W\u00f6rter \u00ff\u00fe')),
  swap('text/plain; charset=utf-8', 'text/html'),
  swap('text/plain; charset=utf-8\r\n\r\n', `text/html\r\n\r\n${'<div>'.repeat(5000)}`),
  swap(
    'text/plain; charset=utf-8\r\n\r\n',
    'text/html\r\n\r\n<p>a<table><tr><td><p></b><script>x</script',
  ),
  swap('text/plain; charset=utf-8', 'text/plain; charset=utf-8; format=flowed; delsp=yes'),
  swap('text/plain; charset=utf-8', 'text/calendar; method=REQUEST'),
  swap('text/plain; charset=utf-8', 'message/delivery-status'),
  swap('text/plain; charset=utf-8', 'message/rfc822'),
  swap('application/pdf; name="a.pdf"', 'image/png; name="../../etc/passwd"'),
  swap('filename="a.pdf"', "filename*=utf-8''%FF%FE%00.pdf"),
  swap('filename="a.pdf"', `filename="${'n'.repeat(5000)}.pdf"`),
  (_mail, at) => bytes(nested(at)),
  (_mail, at) => bytes([at], ' '),
  (_mail, at) => bytes('x'.repeat(at + 1)),
  (_mail, at) => bytes(`Subject: only a head ${at}`),
  (_mail, at) => bytes(`\r\n\r\nonly a body ${at}`),
  (_mail, at) => Buffer.from(Array.from({ length: 400 }, (_one, n) => (n * 31 + at * 7) % 256)),
  swap('MIME-Version: 1.0\r\n', 'X-Header: much\r\n'.repeat(5000)),
  swap('MIME-Version: 1.0\r\n', `References: ${'<a@b> '.repeat(5000)}\r\n`),
  swap(/Message-ID: .*\r\n/, ''),
  swap(/Message-ID: .*\r\n/, `Message-ID: <${'m'.repeat(3000)}@x>\r\n`),
  swap('multipart/mixed', 'multipart/report; report-type=delivery-status'),
  swap('multipart/mixed', 'text/plain'),
  swap('Content-Transfer-Encoding: base64', 'Content-Transfer-Encoding: quoted-printable'),
  swap('Words of mail', '=E4=F6=FC =ZZ =\r\n=\r\n'),
  swap('Words of mail', '\u202e\u2066\ud800 words'),
]

/** A mail in a mail in a mail, deeper than anybody reads. */
function nested(at: number): string {
  let inside = `Words inside ${at}\r\n`
  for (let depth = 0; depth < 90; depth++)
    inside = `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n${inside}\r\n--b${depth}--\r\n`
  return `Message-ID: <deep-${at}@home.example>\r\nFrom: a${at}@home.example\r\nSubject: deep ${at}\r\n${inside}`
}

/** Three of each kind, each another mail. */
export const brokenMails = (): Buffer[] =>
  breakings.flatMap((broken, kind) =>
    [0, 1, 2].map((turn) => broken(sound(kind * 3 + turn), kind * 3 + turn)),
  )
