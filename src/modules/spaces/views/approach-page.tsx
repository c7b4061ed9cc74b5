import { Button, Field, Form } from '#html'
import type { View } from '#kernel/web'
import type { seeApproach } from '../see-approach.ts'
import { cadences, channels } from '../shapes.ts'
import { t, word } from '../words.ts'

export const ApproachPage: View<NonNullable<(typeof seeApproach)['answers']>> = (
  { community, approach, people },
  here,
) => {
  const field = (name: string, otherwise?: string | number | null) => ({
    name,
    value: here.value(name, otherwise ?? ''),
    error: here.error(name),
  })
  return {
    title: t('approach.title', { community: word('community', community) }),
    lead: t('approach.lead'),
    width: 'form',
    crumbs: [{ href: '/desk/spaces', label: t('place') }],
    main: (
      <Form action={`/desk/spaces/approaches/${community}`}>
        <Field
          {...field('tone', approach?.tone)}
          type="textarea"
          rows={3}
          label={t('form.tone')}
          hint={t('form.tone-hint')}
        />
        <Field
          {...field('channel', approach?.channel)}
          type="radios"
          label={t('approach.channel')}
          options={channels.map((value) => ({ value, label: word('channel', value) }))}
        />
        <Field
          {...field('cadence', approach?.cadence)}
          type="radios"
          label={t('approach.cadence')}
          options={cadences.map((value) => ({ value, label: word('cadence', value) }))}
        />
        <Field
          {...field('answerHours', approach?.answer_hours)}
          inputmode="numeric"
          label={t('approach.hours')}
          hint={t('approach.hours-hint')}
        />
        <Field
          {...field('owner', approach?.owner)}
          type="select"
          choose
          label={t('owner')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
        <Button next={t('approach.next')}>{t('approach.button')}</Button>
      </Form>
    ),
  }
}
