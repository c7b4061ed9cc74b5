import { Button, Field, Form } from '#html'
import { drawing } from '#kernel/language'
import type { View } from '#kernel/web'
import type { seeChannel } from '../see-channel.ts'
import { t } from '../words.ts'
import { framed } from './frame.tsx'
import { named } from './readers.tsx'

export const PeoplePage: View<NonNullable<(typeof seeChannel)['answers']>> = (seen, here) => {
  drawing().needs.add('sealed-reporter')
  const words = {
    mode: t('people.mode-script'),
    failed: t('people.failed'),
    plain: t('people.no-scripts'),
  }
  return framed(
    t('people.title'),
    t('people.lead'),
    <sealing-people
      data-sealing={JSON.stringify({
        recipients: seen.recipients.map(({ id, name }) => ({ id, name })),
        words,
      })}
    >
      <p class="hint" role="status" data-part="mode">
        {t('people.mode-plain')}
      </p>
      <Form action="/speak-up/report">
        <Field
          name="involved"
          type="textarea"
          rows={3}
          label={t('people.involved')}
          hint={t('people.involved-hint')}
          value={here.value('involved')}
          optional
        />
        <Field
          name="exclude"
          type="checkboxes"
          label={t('people.exclude')}
          hint={t('people.exclude-hint')}
          value={here.values('exclude')}
          options={seen.recipients.map((one) => ({ value: one.id, label: named(one) }))}
          optional
        />
        <Button>{t('people.next')}</Button>
      </Form>
    </sealing-people>,
    { width: 'form' },
  )
}
