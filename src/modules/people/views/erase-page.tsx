import { Button, Checkbox, Form, Row, Rows } from '#html'
import type { View } from '#kernel/web'
import { dataLink, deskPersonLink } from '../links.ts'
import type { seeErasing } from '../see-erasing.ts'
import { t } from '../words.ts'

export const ErasePage: View<NonNullable<(typeof seeErasing)['answers']>> = (answer, here) => {
  const { person, self, places, entries } = answer
  return {
    title: self ? t('erase.title-self') : t('erase.title', { name: person.name }),
    lead: t('erase.much', { places, entries }),
    crumbs: [
      self
        ? { href: '/me/privacy', label: t('erase.back') }
        : { href: deskPersonLink(person.id), label: person.name },
    ],
    width: 'form',
    unlisted: true,
    main: (
      <>
        <Rows>
          <Row
            href={dataLink(person.id, self)}
            title={t('erase.look')}
            text={t('erase.look-text')}
          />
        </Rows>
        <p>{t('erase.what')}</p>
        <Form action={`/people/${person.id}/erase`}>
          <Checkbox
            name="sure"
            value="yes"
            label={t(self ? 'erase.sure-self' : 'erase.sure')}
            error={here.error('sure')}
          />
          <Button kind="danger" next={t('erase.next')}>
            {t('erase.button')}
          </Button>
        </Form>
      </>
    ),
  }
}
