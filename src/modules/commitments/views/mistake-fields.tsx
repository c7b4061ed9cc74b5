// The fields of a mistake, to write it down or to change it.
import { Field, type Html } from '#html'
import { localDay } from '#kernel/language'
import type { Here } from '#kernel/web'
import type { MistakeSeen } from '../see-mistake.ts'
import { t } from '../words.ts'

type Props = {
  here: Here
  people: ReadonlyArray<{ id: string; name: string }>
  mistake?: MistakeSeen['mistake']
  begun?: { happenedOn: string | null; cause: string | null }
}

export function MistakeFieldsOf({ here, people, mistake, begun }: Props): Html {
  const field = (name: string, otherwise?: string | null) => ({
    name,
    value: here.value(name, otherwise),
    error: here.error(name),
  })
  return (
    <>
      <Field
        {...field('title', mistake?.title)}
        label={t('mistakes.what')}
        hint={t('mistakes.what-hint')}
      />
      <Field
        {...field('happenedOn', mistake ? localDay(mistake.happened_at) : begun?.happenedOn)}
        type="date"
        label={t('mistakes.happened-on')}
      />
      <Field
        {...field('happened', mistake?.happened)}
        type="textarea"
        rows={5}
        label={t('mistakes.happened')}
        hint={t('mistakes.happened-hint')}
      />
      <Field
        {...field('affected', mistake?.affected)}
        type="textarea"
        rows={2}
        label={t('mistakes.affected')}
        optional
      />
      <Field
        {...field('cause', mistake ? mistake.cause : begun?.cause)}
        type="textarea"
        rows={3}
        label={t('mistakes.cause')}
        hint={t('mistakes.cause-hint')}
        optional
      />
      <Field
        {...field('remedy', mistake?.remedy)}
        type="textarea"
        rows={3}
        label={t('mistakes.remedy')}
        hint={t('mistakes.remedy-hint')}
        optional
      />
      <Field
        {...field('owner', mistake?.owner)}
        type="select"
        choose
        label={t('owner')}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Field
        {...field('followUp', mistake && localDay(mistake.follow_up_at))}
        type="date"
        label={t('mistakes.follow-up')}
        hint={t('mistakes.follow-up-hint')}
      />
    </>
  )
}
