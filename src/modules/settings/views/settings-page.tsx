import { Button, Field, Form, Row, Rows } from '#html'
import { completeLocales } from '#kernel/language'
import type { View } from '#kernel/web'
import { sectors, sizes } from '../choices.ts'
import { t } from '../words.ts'

type Settings = {
  name: string
  locale: string
  languages: string[]
  time_zone: string
  sector: string | null
  size: string | null
  countries: string[]
}

export const SettingsPage: View<Settings> = (now, here) => ({
  title: t('business.title'),
  lead: t('business.lead'),
  width: 'form',
  aside: (
    <Rows label={t('more')}>
      <Row href="/desk/settings/contact" title={t('contact.title')} text={t('contact.short')} />
      <Row href="/desk/settings/sign-in" title={t('sign-in')} text={t('sign-in-short')} />
      <Row href="/desk/background" title={t('work.title')} text={t('work.short')} />
    </Rows>
  ),
  main: (
    <Form action="/desk/settings">
      <Field
        name="name"
        label={t('name')}
        value={here.value('name', now.name)}
        error={here.error('name')}
      />
      <Field
        name="sector"
        type="select"
        choose
        optional
        label={t('sector')}
        value={here.value('sector', now.sector)}
        options={sectors.map((value) => ({ value, label: t(`sector.${value}`) }))}
        error={here.error('sector')}
      />
      <Field
        name="size"
        type="radios"
        label={t('size')}
        value={here.value('size', now.size)}
        options={sizes.map((value) => ({ value, label: t('size.of', { size: value }) }))}
        error={here.error('size')}
      />
      <Field
        name="countries"
        ltr
        optional
        label={t('countries')}
        hint={t('countries-hint')}
        value={here.value('countries', now.countries.join(', '))}
        error={here.error('countries')}
      />
      <Field
        name="locale"
        type="select"
        label={t('locale')}
        value={here.value('locale', now.locale)}
        options={languages(here.locale)}
        error={here.error('locale')}
      />
      <Field
        name="languages"
        type="checkboxes"
        label={t('languages')}
        hint={t('languages-hint')}
        value={chosen(here.typed.languages, now.languages)}
        options={languages(here.locale)}
        error={here.error('languages')}
      />
      <Field
        name="timeZone"
        type="select"
        label={t('zone')}
        hint={t('zone-hint')}
        value={here.value('timeZone', now.time_zone)}
        options={zones(now.time_zone)}
        error={here.error('timeZone')}
      />
      <Button next={t('business.next')}>{t('save')}</Button>
    </Form>
  ),
})

const languages = (locale: string) => {
  const names = new Intl.DisplayNames([locale === 'xx' ? 'en' : locale], { type: 'language' })
  return completeLocales.map((value) => ({ value, label: names.of(value) ?? value }))
}

const chosen = (typed: unknown, otherwise: string[]): string[] =>
  typed === undefined ? otherwise : (Array.isArray(typed) ? typed : [typed]).map(String)

const zones = (now: string) =>
  [...new Set([now, 'UTC', ...Intl.supportedValuesOf('timeZone')])].map((value) => ({
    value,
    label: value.replaceAll('_', ' '),
  }))
