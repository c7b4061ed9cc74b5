// Servers of well-known providers, to fill in a form. Whoever connects a mailbox still checks them by trying.

export type Suggested = {
  imap_host: string
  imap_port: number
  imap_encryption: 'tls' | 'starttls'
  smtp_host: string
  smtp_port: number
  smtp_encryption: 'tls' | 'starttls'
  /** The provider takes mail for name+anything@domain. */
  tokens: boolean
  /** The provider is in the list; otherwise it is a guess from the domain. */
  known: boolean
}

const tls = (imap: string, smtp: string, tokens = true): Suggested => ({
  imap_host: imap,
  imap_port: 993,
  imap_encryption: 'tls',
  smtp_host: smtp,
  smtp_port: 465,
  smtp_encryption: 'tls',
  tokens,
  known: true,
})
const submission = (imap: string, smtp: string, tokens = true): Suggested => ({
  ...tls(imap, smtp, tokens),
  smtp_port: 587,
  smtp_encryption: 'starttls',
})

const known: Readonly<Record<string, Suggested>> = {
  'gmail.com': tls('imap.gmail.com', 'smtp.gmail.com'),
  'googlemail.com': tls('imap.gmail.com', 'smtp.gmail.com'),
  'outlook.com': submission('outlook.office365.com', 'smtp.office365.com'),
  'hotmail.com': submission('outlook.office365.com', 'smtp.office365.com'),
  'gmx.de': submission('imap.gmx.net', 'mail.gmx.net', false),
  'gmx.net': submission('imap.gmx.net', 'mail.gmx.net', false),
  'web.de': submission('imap.web.de', 'smtp.web.de', false),
  'mailbox.org': tls('imap.mailbox.org', 'smtp.mailbox.org'),
  'posteo.de': tls('posteo.de', 'posteo.de'),
  'fastmail.com': tls('imap.fastmail.com', 'smtp.fastmail.com'),
}

/** What is probably right for an address. */
export function suggestedFor(address: string): Suggested {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  return known[domain] ?? { ...tls(`imap.${domain}`, `smtp.${domain}`, false), known: false }
}
