// Who would read a report: name, role, when, and the key to compare.
import { Rows, type Child } from '#html'
import type { Recipient } from '../recipients.ts'
import { t, word } from '../words.ts'
import { Day } from './day.tsx'

export const named = ({ name, role }: { name: string; role: string }) => t('reader', { name, role })

export const Readers = ({ recipients }: { recipients: readonly Recipient[] }) => (
  <Rows>
    {recipients.map((one): Child => (
      <li class="row">
        <p>
          <strong>
            <bdi>{one.name}</bdi>
          </strong>
          , <bdi>{one.role}</bdi>
        </p>
        <p class="meta">
          {one.reads && <span>{word('step', String(one.step))}</span>}
          {one.keeps_identity && <span>{t('keeps')}</span>}
          <Day on={one.key_since} say={(day) => t('since', { day })} />
        </p>
        <p class="meta">
          <code dir="ltr">{one.fingerprint}</code>
        </p>
      </li>
    ))}
  </Rows>
)
