import { Button, Field, Form } from '#html'
import type { Here } from '#kernel/web'
import { automationLink } from '../links.ts'
import { t } from '../words.ts'
import type { Seen } from './automation-page.tsx'

/** The kill switch, for those who may throw it. */
export const SwitchForm = ({ seen, here }: { seen: Seen; here: Here }) => {
  const on = seen.switched.on
  return (
    <section aria-labelledby="switch">
      <h2 id="switch">{t(on ? 'switch.off' : 'switch.on')}</h2>
      <Form action={`${automationLink(seen.name)}/${on ? 'switch-off' : 'switch-on'}`}>
        <Field
          name="reason"
          label={t('switch.reason')}
          hint={t('switch.reason-hint')}
          type="textarea"
          rows={3}
          most={1000}
          value={here.value('reason')}
          error={here.error('reason')}
        />
        <Button
          kind={on ? 'danger' : 'primary'}
          next={t(on ? 'switch.off-next' : 'switch.on-next')}
        >
          {t(on ? 'switch.off' : 'switch.on')}
        </Button>
      </Form>
    </section>
  )
}
