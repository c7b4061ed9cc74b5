// The form around which a browser with a script seals; without one, the server does. The sentence above it says which.
import type { Child } from '#html'
import { drawing } from '#kernel/language'
import type { seeForm } from '../see-form.ts'
import { t } from '../words.ts'
import { sealingWords } from './browser-words.ts'
import { ReceiptPart } from './receipt-part.tsx'

/** What a file still tells when it goes; `size` and `picture` when it cannot go. */
const traces = [
  'picture',
  'document',
  'locked',
  'pdf',
  'film',
  'photo',
  'letter',
  'other',
  'size',
] as const

type Seen = NonNullable<(typeof seeForm)['answers']>

export const SealingForm = ({ seen, children }: { seen: Seen; children: Child }) => {
  drawing().needs.add('sealed-reporter')
  const keys = (people: Seen['readers']) =>
    people.map(({ id, open_key }) => ({ id, key: open_key }))
  const given = {
    business: seen.business,
    on: seen.on,
    readers: keys(seen.readers),
    custodians: keys(seen.custodians),
    excluded: seen.excluded.map((one) => one.id),
    words: {
      ...sealingWords(),
      short: t('form.short'),
      size: t('no.file-size'),
      picture: t('no.picture'),
      traces: Object.fromEntries(
        traces.map((one) => [one, t(`traces.${one}`, { name: '{name}' })]),
      ),
    },
  }
  return (
    <sealing-form data-sealing={JSON.stringify(given)}>
      <p class="hint" role="status" data-part="mode">
        {t('form.mode-plain')}
      </p>
      {children}
      <ReceiptPart readers={seen.readers} />
    </sealing-form>
  )
}
