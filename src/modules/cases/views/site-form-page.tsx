// A form of the business's own site as a page here: a link leads to it, and whoever mistyped there comes back to it.
import { Button, Form } from '#html'
import type { Here, PageParts } from '#kernel/web'
import type { SiteFormSeen } from '../site-forms.ts'
import { t } from '../words.ts'
import { SaidFields } from './said-fields.tsx'
import { FilesField } from './files.tsx'
import { Remedy, Who } from './contact-page.tsx'

export const SiteFormPage = ({ slug, track, promised }: SiteFormSeen, here: Here): PageParts => ({
  title: t(track === 'complaint' ? 'contact.title-complaint' : 'contact.title'),
  lead:
    track === 'complaint'
      ? t('contact.lead-complaint', promised)
      : t('contact.lead', { hours: promised.answer }),
  width: 'form',
  main: (
    <Form action={`/f/${slug}`} multipart>
      <SaidFields here={here} text={t('contact.text')} hint={t('contact.text-hint')} />
      <FilesField here={here} />
      {track === 'complaint' && <Remedy here={here} />}
      <Who here={here} />
      <Button next={t('contact.send-next')}>{t('contact.send')}</Button>
    </Form>
  ),
})
