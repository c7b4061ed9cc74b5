import { Button, Field, Form } from '#html'
import type { Here, PageParts } from '#kernel/web'
import type { AskSeen } from '../see-ask.ts'
import { t } from '../words.ts'
import { ToPerson } from './to-person.tsx'

export const AskPage = ({ text, apart, on, hours }: AskSeen, here: Here): PageParts => ({
  title: t('ask.title'),
  lead: on ? t('ask.lead') : apart ? t('ask.apart') : t('ask.off'),
  width: 'form',
  main: (
    <>
      <Form action={on ? '/ask' : '/ask/person'}>
        <Field
          name="text"
          type="textarea"
          rows={4}
          label={t('ask.question')}
          hint={t('ask.hint')}
          value={here.value('text', text)}
          error={here.error('text')}
          most={10_000}
        />
        <Button next={on ? t('ask.next') : t('person.next', { hours })}>
          {on ? t('ask.button') : t('person.send')}
        </Button>
      </Form>
      {on && <ToPerson hours={hours} />}
      <p class="quiet">{t('ask.kept')}</p>
    </>
  ),
})
