// The form for anybody: a question, or a complaint with what would put it right.
import { Button, Details, Field, Form, Hidden, type Html } from '#html'
import type { Here, PageParts } from '#kernel/web'
import type { FormSeen } from '../see-form.ts'
import { FilesField } from './files.tsx'
import { t } from '../words.ts'
import { SaidFields } from './said-fields.tsx'

export function ContactPage({ track, me, hours }: FormSeen, here: Here): PageParts {
  const chosen = here.value('track', track) || null
  const complaint = chosen === 'complaint'
  return {
    title: t(complaint ? 'contact.title-complaint' : 'contact.title'),
    lead: complaint
      ? t('contact.lead-complaint', { acknowledge: hours.acknowledge, decide: hours.decide })
      : t('contact.lead', { hours: hours.answer }),
    width: 'form',
    main: (
      <Form action="/contact" multipart>
        {track === null ? (
          <Field
            name="track"
            type="radios"
            label={t('contact.track')}
            options={[
              { value: 'question', label: t('contact.track-question') },
              { value: 'complaint', label: t('contact.track-complaint') },
            ]}
            value={chosen ?? ''}
            error={here.error('track')}
          />
        ) : (
          <Hidden name="track" value={track} />
        )}
        <SaidFields here={here} text={t('contact.text')} hint={t('contact.text-hint')} />
        <FilesField here={here} />
        {complaint && <Complaining here={here} />}
        {me === null && <Who here={here} />}
        <More here={here} />
        <Button next={t('contact.send-next')}>{t('contact.send')}</Button>
      </Form>
    ),
  }
}

const Complaining = ({ here }: { here: Here }): Html => (
  <>
    <Remedy here={here} />
    <Field
      name="product"
      label={t('contact.product')}
      value={here.value('product')}
      error={here.error('product')}
      optional
    />
  </>
)

export const Remedy = ({ here }: { here: Here }): Html => (
  <Field
    name="remedy"
    type="textarea"
    rows={3}
    label={t('contact.remedy')}
    value={here.value('remedy')}
    error={here.error('remedy')}
    optional
  />
)

export const Who = ({ here }: { here: Here }): Html => (
  <>
    <Field
      name="name"
      label={t('contact.name')}
      value={here.value('name')}
      error={here.error('name')}
      autocomplete="name"
      optional
    />
    <Field
      name="email"
      type="email"
      label={t('contact.email')}
      hint={t('contact.email-hint')}
      value={here.value('email')}
      error={here.error('email')}
      autocomplete="email"
      optional
    />
  </>
)

const More = ({ here }: { here: Here }): Html => (
  <Details summary={t('contact.more')} open={here.value('onBehalf') + here.value('needs') !== ''}>
    <Field
      name="onBehalf"
      label={t('contact.on-behalf')}
      value={here.value('onBehalf')}
      error={here.error('onBehalf')}
      optional
    />
    <Field
      name="needs"
      label={t('contact.needs')}
      hint={t('contact.needs-hint')}
      value={here.value('needs')}
      error={here.error('needs')}
      optional
    />
  </Details>
)
