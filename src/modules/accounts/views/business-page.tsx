// Says more about the business: what it does, how big it is, where and in which languages.
import { Button, Field, Form } from '#html'
import { completeLocales } from '#kernel/language'
import type { Here, PageParts } from '#kernel/web'
import { sectors, sizes } from '../choices.ts'
import { t } from '../words.ts'
import { languageOption } from './invitations-page.tsx'

type Answer = {
  name: string
  locale: string
  languages: string[]
  time_zone: string
  sector: string | null
  size: string | null
  countries: string[]
}

export const businessPage = (answer: Answer, here: Here): PageParts => ({
  title: t('business.title'),
  lead: t('business.lead'),
  width: 'form',
  crumbs: [{ href: '/set-up/tasks', label: t('tasks.title') }],
  main: (
    <Form action="/set-up/business">
      <Field
        name="name"
        label={t('set-up.business')}
        value={here.value('name', answer.name)}
        error={here.error('name')}
      />
      <Field
        name="sector"
        type="select"
        choose
        optional
        label={t('business.sector')}
        hint={t('business.sector-hint')}
        value={here.value('sector', answer.sector)}
        options={sectors.map((value) => ({ value, label: t(`sector.${value}`) }))}
        error={here.error('sector')}
      />
      <Field
        name="size"
        type="radios"
        label={t('business.size')}
        value={here.value('size', answer.size)}
        options={sizes.map((value) => ({ value, label: t('business.people', { size: value }) }))}
        error={here.error('size')}
      />
      <Field
        name="countries"
        label={t('business.countries')}
        hint={t('business.countries-hint')}
        ltr
        value={here.value('countries', answer.countries.join(', '))}
        error={here.error('countries')}
      />
      <Field
        name="locale"
        type="select"
        label={t('business.locale')}
        value={here.value('locale', answer.locale)}
        options={completeLocales.map(languageOption)}
        error={here.error('locale')}
      />
      <Field
        name="languages"
        type="checkboxes"
        label={t('business.languages')}
        hint={t('business.languages-hint')}
        value={answer.languages}
        options={completeLocales.map(languageOption)}
        error={here.error('languages')}
      />
      <Field
        name="timeZone"
        type="select"
        label={t('business.zone')}
        value={here.value('timeZone', answer.time_zone)}
        options={zones(answer.time_zone)}
        error={here.error('timeZone')}
      />
      <Button>{t('verb.save')}</Button>
    </Form>
  ),
})

const zones = (now: string) =>
  [...new Set([now, 'UTC', ...Intl.supportedValuesOf('timeZone')])]
    .toSorted()
    .map((value) => ({ value, label: value.replaceAll('_', ' ') }))
