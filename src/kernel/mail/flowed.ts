// Plain text as letters carry it: lines of 72 letters that a mail program may set anew (RFC 3676, format=flowed).
const widest = 72

/** Breaks each paragraph into lines; a line that ends with a space goes on in the next one. */
export function flowed(paragraphs: readonly string[]): string {
  return (
    paragraphs.map((text) => text.split('\n').map(broken).join('\r\n')).join('\r\n\r\n') + '\r\n'
  )
}

function broken(line: string): string {
  const words = line.trim().split(/ +/)
  const lines: string[] = []
  let now = ''
  for (const word of words) {
    if (now !== '' && now.length + 1 + word.length > widest - 1) {
      lines.push(now)
      now = word
    } else now = now === '' ? word : `${now} ${word}`
  }
  lines.push(now)
  return lines.map(stuffed).join(' \r\n')
}

/** NOTE: lines that begin with a space, ">" or "From " mean something else to mail programs. */
const stuffed = (line: string) => (/^(>|From |\s)/.test(line) ? ` ${line}` : line)
