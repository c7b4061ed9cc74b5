import { Button } from '#html'
import type { View } from '#kernel/web'
import { t } from '../words.ts'
import { framed } from './frame.tsx'
import { named } from './readers.tsx'

type Answer = { receipt: string; readers: Array<{ name: string; role: string }> }

export const ReceiptPage: View<Answer> = ({ receipt, readers }) =>
  framed(
    t('receipt.title'),
    t('receipt.lead'),
    <>
      <p class="receipt">
        <code dir="ltr">{receipt}</code>
      </p>
      <p>{t('receipt.keep')}</p>
      <h2>{t('receipt.readers')}</h2>
      <ul>
        {readers.map((one) => (
          <li>{named(one)}</li>
        ))}
      </ul>
      <p>{t('start.how-4')}</p>
      <p>{t('receipt.print')}</p>
      <p class="buttons">
        <Button href="/speak-up/mailbox" kind="plain">
          {t('receipt.open')}
        </Button>
      </p>
    </>,
  )
