import { Button } from '#html'
import type { View } from '#kernel/web'
import type { Sent } from '../submit.ts'
import { t } from '../words.ts'
import { framed } from './frame.tsx'
import { ReceiptCode } from './receipt-code.tsx'
import { named } from './readers.tsx'

export const ReceiptPage: View<Sent> = ({ receipt, readers, again }) =>
  framed(
    t('receipt.title'),
    again ? t('receipt.again') : t('receipt.lead'),
    <>
      <ReceiptCode code={receipt} />
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
