// The way to a person: part of every page of the assistant, whatever state the machine is in.
// @fulfils R68
import { Button, Form, Hidden, type Html } from '#html'
import { t } from '../words.ts'

export const ToPerson = ({ link, hours }: { link?: string; hours: number }): Html => (
  <Form action={link ? `/ask/t/${link}/person` : '/ask/person'} class="buttons" id="person">
    {link && <Hidden name="link" value={link} />}
    <Button kind="plain" icon="hand" next={t('person.next', { hours })}>
      {t('person.button')}
    </Button>
  </Form>
)
