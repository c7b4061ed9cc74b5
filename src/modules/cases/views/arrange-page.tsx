// Arranging the desk: hours, promises, holidays, who takes cases in turn, goodwill, bodies outside, forms on other sites.
import { Button, Details, Field, Form, type Html } from '#html'
import type { Here, PageParts } from '#kernel/web'
import type { ArrangingSeen } from '../see-arranging.ts'
import { t } from '../words.ts'
import { Bodies, Goodwill, Turns } from './arrange-people.tsx'
import { Holidays } from './arrange-holidays.tsx'
import { SiteForms } from './arrange-site-forms.tsx'

type Props = ArrangingSeen & { here: Here }

export function ArrangePage(seen: ArrangingSeen, here: Here): PageParts {
  const props = { ...seen, here }
  return {
    title: t('arrange.title'),
    lead: t('arrange.lead'),
    crumbs: [{ href: '/desk/cases', label: t('place-desk') }],
    main: (
      <>
        <Rules {...props} />
        <Holidays {...props} />
        <Turns {...props} />
        <Goodwill {...props} />
        <Bodies {...props} />
        <SiteForms {...props} />
      </>
    ),
  }
}

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const promises = ['answer', 'acknowledge', 'assess', 'investigate', 'decide', 'review'] as const

function Rules({ rules, countries, regions, bodies, here }: Props): Html {
  const week = rules.hours.split('\n')
  const options = (of: Record<string, string>) =>
    Object.entries(of).map(([value, label]) => ({ value, label }))
  return (
    <Form action="/desk/cases/arrange">
      <h2>{t('arrange.hours')}</h2>
      <p class="quiet">{t('arrange.hours-hint')}</p>
      {days.map((day, at) => (
        <Field
          name={day}
          label={t(`day.${day}`)}
          value={here.value(day, week[at] ?? '')}
          error={here.error(day)}
          ltr
          optional
        />
      ))}
      <Field
        name="country"
        type="select"
        label={t('arrange.country')}
        hint={t('arrange.country-hint')}
        options={options(countries)}
        value={here.value('country', rules.country)}
        error={here.error('country')}
        choose
        optional
      />
      {Object.keys(regions).length > 0 && (
        <Field
          name="region"
          type="select"
          label={t('arrange.region')}
          options={options(regions)}
          value={here.value('region', rules.region)}
          error={here.error('region')}
          choose
          optional
        />
      )}
      <h2>{t('arrange.promises')}</h2>
      <p class="quiet">{t('arrange.promises-hint')}</p>
      {promises.map((name) => (
        <Field
          name={name}
          type="number"
          label={t(`arrange.${name}`)}
          value={here.value(name, rules[`${name}_minutes`] / 60)}
          error={here.error(name)}
        />
      ))}
      <Details summary={t('arrange.more')} open={here.error('undo') !== undefined}>
        <Field
          name="assigning"
          type="radios"
          label={t('arrange.assigning')}
          options={[
            { value: 'manual', label: t('arrange.manual') },
            { value: 'turns', label: t('arrange.turns'), hint: t('arrange.turns-hint') },
          ]}
          value={here.value('assigning', rules.assigning)}
          error={here.error('assigning')}
        />
        <Field
          name="undo"
          type="number"
          label={t('arrange.undo')}
          hint={t('arrange.undo-hint')}
          value={here.value('undo', rules.undo_seconds)}
          error={here.error('undo')}
        />
        {bodies.length > 0 && (
          <Field
            name="external"
            type="select"
            label={t('decision.external')}
            options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
            value={here.value('external', rules.external)}
            choose
            optional
          />
        )}
      </Details>
      <Button next={t('arrange.next')}>{t('arrange.keep')}</Button>
    </Form>
  )
}
