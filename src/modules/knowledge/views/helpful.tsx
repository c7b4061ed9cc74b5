// Did this help? Two buttons and a reason; nobody is remembered for it.
import { Button, Details, Field, Form, Hidden, type Html } from '#html'
import type { Here } from '#kernel/web'
import { t } from '../words.ts'

type Props = { kind: 'article' | 'entry'; about: string; locale: string; here: Here }

export const Helpful = ({ kind, about, locale, here }: Props): Html => (
  <section>
    <h2>{t('helpful.title')}</h2>
    <Form action="/help/-/helpful" label={t('helpful.title')}>
      <Hidden name="kind" value={kind} />
      <Hidden name="about" value={about} />
      <Hidden name="locale" value={locale} />
      <Details summary={t('helpful.say-why')}>
        <Field
          name="reason"
          type="textarea"
          rows={3}
          label={t('helpful.reason')}
          hint={t('helpful.reason-hint')}
          value={here.value('reason')}
          error={here.error('reason')}
          most={1000}
          optional
        />
      </Details>
      <p class="buttons">
        <Button kind="plain" name="helpful" value="yes">
          {t('helpful.yes')}
        </Button>
        <Button kind="plain" name="helpful" value="no">
          {t('helpful.no')}
        </Button>
      </p>
      <p class="quiet">{t('helpful.private')}</p>
    </Form>
  </section>
)
