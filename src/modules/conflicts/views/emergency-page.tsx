import { Button, Field, Form, Hidden } from '#html'
import type { View } from '#kernel/web'
import type { seeMine } from '../see-mine.ts'
import { t } from '../words.ts'

/** Reached from a refusal: whom and which verb it is about stands in the address. */
export const EmergencyPage: View<NonNullable<(typeof seeMine)['answers']>> = (_answer, here) => {
  const about = here.value('about', here.url.searchParams.get('about'))
  const verb = here.value('verb', here.url.searchParams.get('verb'))
  return {
    title: t('emergency.title'),
    lead: t('emergency.lead'),
    width: 'form',
    unlisted: true,
    crumbs: [{ href: '/me/conflicts', label: t('mine.title') }],
    main: (
      <Form action="/me/conflicts/emergency">
        <Hidden name="about" value={about} />
        <Hidden name="verb" value={verb} />
        <Field
          name="why"
          type="textarea"
          rows={4}
          label={t('emergency.why')}
          hint={t('emergency.why-hint')}
          value={here.value('why')}
          error={here.error('why')}
          most={2000}
        />
        <Button kind="danger" next={t('emergency.next')}>
          {t('emergency.button')}
        </Button>
      </Form>
    ),
  }
}
