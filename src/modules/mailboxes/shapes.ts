// What is typed into the form of a mailbox, and what the system hands itself.
import { z } from '#kernel'
import { Email, Line, Ticked, Whole } from '#kernel/web'

const Host = Line(253).refine(
  (text) => /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text) || /^[0-9a-f:.]+$/i.test(text),
  'mailboxes.error.host',
)
const Encrypted = z.enum(['tls', 'starttls', 'none'])
const Secret = z.string().max(4000).optional()

/** `password` left out keeps the one we have. */
export const mailboxFields = {
  name: Line(120),
  address: Email,
  how: z.enum(['password', 'token']).default('password'),
  imap_host: Host,
  imap_port: Whole(1, 65_535).default(993),
  imap_encryption: Encrypted.default('tls'),
  imap_user: Line(320),
  folder: Line(200).default('INBOX'),
  smtp_host: Host,
  smtp_port: Whole(1, 65_535).default(465),
  smtp_encryption: Encrypted.default('tls'),
  smtp_user: Line(320, 0).optional(),
  password: Secret,
  smtp_password: Secret,
  token_url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  client_id: Line(300).optional(),
  client_secret: Secret,
  refresh_token: Secret,
  tokens: Ticked,
  copy_sent: Ticked,
  trusted_server: Line(253).optional(),
  answer_once: Ticked,
  keep_days: Whole(1, 3650).default(90),
}

/** The raw mail as the line fetched it. */
export const Raw = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'road.field.form')

export const Number64 = z.string().regex(/^\d{1,20}$/)
export const Uid = z.number().int().min(1)
