// Where a script shows the receipt it made, once what belongs to it is stored.
import { t } from '../words.ts'
import { ReceiptCode } from './receipt-code.tsx'
import { named } from './readers.tsx'

export const ReceiptPart = ({ readers }: { readers: Array<{ name: string; role: string }> }) => (
  <section hidden data-part="receipt">
    <ReceiptCode />
    <p>{t('receipt.keep')}</p>
    <h2>{t('receipt.readers')}</h2>
    <ul data-part="readers">
      {readers.map((one) => (
        <li>{named(one)}</li>
      ))}
    </ul>
    <p>{t('start.how-4')}</p>
    <p>{t('receipt.print')}</p>
    <p>
      <a href="/speak-up/mailbox">{t('receipt.open')}</a>
    </p>
  </section>
)
