// Where a recipient opens what is sealed to them; hidden where a key is open already, and where no script runs.
import { Button, Field, Form } from '#html'
import { t } from '../words.ts'

export const UnlockPart = ({ action }: { action: string }) => (
  <div hidden data-part="unlock">
    <Form action={action} method="get">
      <Field
        name="phrase"
        type="password"
        label={t('report.unlock-with')}
        autocomplete="current-password"
      />
      <Button>{t('report.unlock')}</Button>
    </Form>
    <button hidden type="button" class="button button-plain" data-part="passkey">
      {t('report.unlock-passkey')}
    </button>
  </div>
)
