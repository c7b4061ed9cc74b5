// The form around which a browser with a script seals; without one, the server does. The sentence above it says which.
import type { Child } from '#html'
import { drawing } from '#kernel/language'
import type { seeForm } from '../see-form.ts'
import { t } from '../words.ts'
import { named } from './readers.tsx'

type Seen = NonNullable<(typeof seeForm)['answers']>

export const SealingForm = ({ seen, children }: { seen: Seen; children: Child }) => {
  drawing().needs.add('sealing')
  const keys = (people: Seen['readers']) =>
    people.map(({ id, open_key }) => ({ id, key: open_key }))
  const given = {
    business: seen.business,
    on: seen.on,
    readers: keys(seen.readers),
    custodians: keys(seen.custodians),
    excluded: seen.excluded.map((one) => one.id),
    words: {
      mode: t('form.mode-script'),
      working: t('form.working'),
      failed: t('form.failed'),
      done: t('receipt.title'),
      lead: t('receipt.lead'),
    },
  }
  return (
    <sealing-form data-sealing={JSON.stringify(given)}>
      <p class="hint" role="status" data-part="mode">
        {t('form.mode-plain')}
      </p>
      {children}
      <section hidden data-part="receipt">
        <p class="receipt">
          <code dir="ltr" />
        </p>
        <p>{t('receipt.keep')}</p>
        <h2>{t('receipt.readers')}</h2>
        <ul>
          {seen.readers.map((one) => (
            <li>{named(one)}</li>
          ))}
        </ul>
        <p>{t('start.how-4')}</p>
        <p>{t('receipt.print')}</p>
        <p>
          <a href="/speak-up/mailbox">{t('receipt.open')}</a>
        </p>
      </section>
    </sealing-form>
  )
}
