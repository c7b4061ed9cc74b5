// Days on which nobody works: typed, from a calendar file, or those of the country.
import { Button, Details, Field, Form, Press, type Html } from '#html'
import { formatDay } from '#kernel/language'
import type { Here } from '#kernel/web'
import type { ArrangingSeen } from '../see-arranging.ts'
import { t } from '../words.ts'

type Props = ArrangingSeen & { here: Here }

export const Holidays = ({ holidays, here }: Props): Html => (
  <section>
    <h2>{t('arrange.holidays')}</h2>
    <p class="quiet">{t('arrange.holidays-hint')}</p>
    <Details
      summary={t('arrange.holidays-known', { n: holidays.length })}
      open={here.error('day') !== undefined || here.error('calendar') !== undefined}
    >
      <ul>
        {holidays.map(({ day, name }) => (
          <li>
            {formatDay(new Date(`${day}T12:00:00Z`))}: <bdi>{name}</bdi>{' '}
            <Press action={`/desk/cases/holidays/${day}/drop`}>{t('views.drop')}</Press>
          </li>
        ))}
      </ul>
      <Form action="/desk/cases/holidays">
        <Field name="day" type="date" label={t('arrange.day')} error={here.error('day')} />
        <Field name="name" label={t('causes.name')} error={here.error('name')} />
        <Button kind="plain">{t('arrange.holiday-add')}</Button>
      </Form>
      <Form action="/desk/cases/holidays/calendar">
        <Field
          name="calendar"
          type="textarea"
          rows={4}
          label={t('arrange.calendar')}
          hint={t('arrange.calendar-hint')}
          error={here.error('calendar')}
          ltr
        />
        <Button kind="plain">{t('arrange.calendar-read')}</Button>
      </Form>
    </Details>
  </section>
)
