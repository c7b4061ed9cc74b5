// The form with which somebody of ours opens a case for a person.
import { Button, Field, Form } from '#html'
import type { Here, PageParts } from '#kernel/web'
import type { CasesSeenAtDesk } from '../see-cases.ts'
import { t, word } from '../words.ts'

export function LogPage(_seen: CasesSeenAtDesk, here: Here): PageParts {
  const field = (name: string) => ({ name, value: here.value(name), error: here.error(name) })
  return {
    title: t('log.title'),
    lead: t('log.lead'),
    width: 'form',
    crumbs: [{ href: '/desk/cases', label: t('place-desk') }],
    main: (
      <Form action="/desk/cases/new">
        <Field
          {...field('track')}
          type="radios"
          label={t('contact.track')}
          options={[
            { value: 'question', label: t('contact.track-question') },
            { value: 'complaint', label: t('contact.track-complaint') },
          ]}
        />
        <Field
          {...field('channel')}
          value={here.value('channel', 'shop')}
          type="select"
          label={t('log.channel')}
          options={['shop', 'telephone', 'letter'].map((value) => ({
            value,
            label: word('channel', value),
          }))}
        />
        <Field {...field('name')} label={t('log.name')} />
        <Field
          {...field('email')}
          type="email"
          label={t('log.email')}
          hint={t('log.email-hint')}
          optional
        />
        <Field {...field('subject')} label={t('contact.subject')} />
        <Field {...field('text')} type="textarea" rows={6} label={t('log.text')} />
        <Field
          {...field('remedy')}
          type="textarea"
          rows={3}
          label={t('case.remedy-sought')}
          optional
        />
        <Field {...field('product')} label={t('case.product')} optional />
        <Field {...field('needs')} label={t('case.needs')} optional />
        <Button next={t('log.send-next')}>{t('log.send')}</Button>
      </Form>
    ),
  }
}
