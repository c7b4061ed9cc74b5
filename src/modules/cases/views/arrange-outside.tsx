// Parts of arranging the desk that come from outside: holidays, and forms on the business's own site.
import { Button, Details, Field, Form, Press, type Html } from '#html'
import { formatDay } from '#kernel/language'
import type { Here } from '#kernel/web'
import type { ArrangingSeen } from '../see-arranging.ts'
import { t, word } from '../words.ts'

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

export const SiteForms = ({ forms, here }: Props): Html => (
  <section>
    <h2>{t('site.title')}</h2>
    <p class="quiet">{t('site.lead')}</p>
    {forms.map((one) => (
      <Details summary={<bdi>{one.name}</bdi>}>
        <p>{t('site.script')}</p>
        <pre dir="ltr">{`<script defer src="${here.origin}/f/${one.slug}/form.js"></script>`}</pre>
        <p>{t('site.plain')}</p>
        <pre dir="ltr">{plainForm(here.origin, one.slug)}</pre>
        <p>
          {t('site.page')} <a href={`/f/${one.slug}`} dir="ltr">{`${here.origin}/f/${one.slug}`}</a>
        </p>
        <p>
          {t('site.server')} <a href="/me/tokens">{t('site.token')}</a>
        </p>
        <pre dir="ltr">{serverCall(here.origin, one.slug)}</pre>
        <p>
          {t('site.from')} <span dir="ltr">{one.origins.join(', ')}</span> (
          {word('track', one.track)})
        </p>
        <Press action={`/desk/cases/forms/${one.id}/retire`}>{t('site.retire')}</Press>
      </Details>
    ))}
    <Details
      summary={t('site.add')}
      open={here.error('slug') !== undefined || here.error('origins') !== undefined}
    >
      <Form action="/desk/cases/forms">
        <Field
          name="name"
          label={t('causes.name')}
          value={here.value('name')}
          error={here.error('name')}
        />
        <Field
          name="slug"
          label={t('site.slug')}
          value={here.value('slug')}
          error={here.error('slug')}
          ltr
        />
        <Field
          name="track"
          type="radios"
          label={t('filter.track')}
          options={['question', 'complaint'].map((value) => ({
            value,
            label: word('track', value),
          }))}
          value={here.value('track')}
          error={here.error('track')}
        />
        <Field
          name="origins"
          type="textarea"
          rows={3}
          label={t('site.origins')}
          hint={t('site.origins-hint')}
          value={here.value('origins')}
          error={here.error('origins')}
          ltr
        />
        <Button kind="plain">{t('site.add')}</Button>
      </Form>
    </Details>
  </section>
)

const plainForm = (origin: string, slug: string) =>
  [
    `<form action="${origin}/f/${slug}" method="post" enctype="multipart/form-data">`,
    `  <label>${t('contact.subject')} <input name="subject"></label>`,
    `  <label>${t('contact.text')} <textarea name="text"></textarea></label>`,
    `  <label>${t('files.label')} <input name="files" type="file" multiple></label>`,
    `  <label>${t('contact.name')} <input name="name"></label>`,
    `  <label>${t('contact.email')} <input name="email" type="email"></label>`,
    `  <button>${t('contact.send')}</button>`,
    '</form>',
  ].join('\n')

const serverCall = (origin: string, slug: string) =>
  [
    `curl ${origin}/f/${slug}/server -H 'Authorization: Bearer …' \\`,
    `  -F subject='…' -F text='…' -F name='…' -F email='…' -F files=@photo.jpg`,
  ].join('\n')
