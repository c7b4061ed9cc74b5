// The questions about a space, for the forms that found and change one.
import { communities, kinds, signUps } from '../shapes.ts'
import { Field, type Html } from '#html'
import { formatLanguage } from '#kernel/language'
import type { Here } from '#kernel/web'
import { t, word } from '../words.ts'

type Known = {
  name: string
  about: string
  kind: string
  sign_up: string
  community: string | null
  locale: string
  tone: string
  in_short: string
}

export function SpaceFields({
  here,
  space,
  languages,
}: {
  here: Here
  space?: Known
  languages: readonly string[]
}): Html {
  const field = (name: string, otherwise?: string | null) => ({
    name,
    value: here.value(name, otherwise ?? ''),
    error: here.error(name),
  })
  return (
    <>
      <Field {...field('name', space?.name)} label={t('form.name')} />
      <Field
        {...field('about', space?.about)}
        type="textarea"
        rows={4}
        label={t('form.about')}
        hint={t('form.about-hint')}
        most={2000}
      />
      <Field
        {...field('kind', space?.kind)}
        type="radios"
        label={t('form.kind')}
        options={kinds.map((value) => ({
          value,
          label: word('kind', value),
          hint: word('kind-hint', value),
        }))}
      />
      <Field
        {...field('signUp', space?.sign_up)}
        type="radios"
        label={t('form.sign-up')}
        options={signUps.map((value) => ({
          value,
          label: word('sign-up', value),
          hint: word('sign-up-hint', value),
        }))}
      />
      <Field
        {...field('community', space?.community)}
        type="select"
        choose
        label={t('form.community')}
        hint={t('form.community-hint')}
        options={communities.map((value) => ({ value, label: word('community', value) }))}
        optional
      />
      <Field
        {...field('locale', space?.locale ?? here.business.locale)}
        type="select"
        label={t('language')}
        options={languages.map((value) => ({ value, label: formatLanguage(value) }))}
      />
      <Field
        {...field('inShort', space?.in_short)}
        label={t('form.in-short')}
        hint={t('form.in-short-hint')}
        optional
      />
      <Field
        {...field('tone', space?.tone)}
        type="textarea"
        rows={2}
        label={t('form.tone')}
        hint={t('form.tone-hint')}
        optional
      />
    </>
  )
}
