// Forms on the business's own site: how each is put there, and where it is taken from.
import { Button, Details, Field, Form, Press, type Html } from '#html'
import type { Here } from '#kernel/web'
import type { ArrangingSeen } from '../see-arranging.ts'
import { t, word } from '../words.ts'

type Props = ArrangingSeen & { here: Here }

export const SiteForms = ({ forms, here }: Props): Html => (
  <section>
    <h2>{t('site.title')}</h2>
    <p class="quiet">{t('site.lead')}</p>
    {forms.map((one) => (
      <Details summary={<bdi>{one.name}</bdi>}>
        <p>{t('site.script')}</p>
        <pre dir="ltr">{scriptFor(here.origin, one)}</pre>
        <p class="quiet">{t('site.rules', { origin: here.origin })}</p>
        <p>{t('site.plain')}</p>
        <pre dir="ltr">{plainForm(here.origin, one)}</pre>
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

type One = ArrangingSeen['forms'][number]

const scriptFor = (origin: string, { slug, track }: One) =>
  [
    `<script defer src="${origin}/f/${slug}/form.js"></script>`,
    `<noscript><a href="${origin}/f/${slug}">${t(track === 'complaint' ? 'contact.title-complaint' : 'contact.title')}</a></noscript>`,
  ].join('\n')

const plainForm = (origin: string, { slug, track }: One) =>
  [
    `<form action="${origin}/f/${slug}" method="post" enctype="multipart/form-data">`,
    `  <p><label>${t('contact.subject')}<br><input name="subject" size="40" required></label></p>`,
    `  <p><label>${t('contact.text')}<br><textarea name="text" rows="7" cols="45" required></textarea></label></p>`,
    `  <p><label>${t('files.label')} ${t('site.optional')}<br><input name="files" type="file" multiple></label></p>`,
    ...(track === 'complaint'
      ? [
          `  <p><label>${t('contact.remedy')} ${t('site.optional')}<br><textarea name="remedy" rows="3" cols="45"></textarea></label></p>`,
        ]
      : []),
    `  <p><label>${t('contact.name')} ${t('site.optional')}<br><input name="name" size="40" autocomplete="name"></label></p>`,
    `  <p><label>${t('contact.email')} ${t('site.optional')}<br><input name="email" type="email" size="40" autocomplete="email"></label></p>`,
    `  <button>${t('contact.send')}</button>`,
    '</form>',
  ].join('\n')

const serverCall = (origin: string, slug: string) =>
  [
    `curl ${origin}/f/${slug}/server -H 'Authorization: Bearer …' \\`,
    `  -F subject='…' -F text='…' -F name='…' -F email='…' -F files=@photo.jpg`,
  ].join('\n')
