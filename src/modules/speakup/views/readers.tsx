// Who would read a report: name, role, when, and the key to compare.
import { Rows, type Child } from '#html'
import type { Recipient } from '../recipients.ts'
import { t, word } from '../words.ts'
import { Day } from './day.tsx'

export const named = ({ name, role }: { name: string; role: string }) => t('reader', { name, role })

export const Readers = ({ recipients }: { recipients: readonly Recipient[] }) => (
  <Rows>
    {recipients.map((one): Child => (
      <li>
        <p>
          <strong>
            <bdi>{one.name}</bdi>
          </strong>
          , <bdi>{one.role}</bdi>
        </p>
        <p class="meta">
          {[
            one.reads ? word('step', String(one.step)) : null,
            one.keeps_identity ? t('keeps') : null,
          ]
            .filter((part) => part !== null)
            .join(' · ')}
          {' · '}
          <Day on={one.key_since} say={(day) => t('since', { day })} />
        </p>
        <p class="meta">
          <code dir="ltr">{one.fingerprint}</code>
        </p>
      </li>
    ))}
  </Rows>
)
