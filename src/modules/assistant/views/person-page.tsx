// Where the link beside a machine's words leads: to a person, with one press.
import { Button, Form, Hidden } from '#html'
import type { Here, PageParts } from '#kernel/web'
import { talkPath } from '../links.ts'
import type { TalkSeen } from '../see-talk.ts'
import { t } from '../words.ts'
import { TalkPage } from './talk-page.tsx'

export function PersonPage(seen: TalkSeen, here: Here): PageParts {
  if (seen.talk.state !== 'open') return TalkPage(seen, here)
  return {
    title: t('person.button'),
    lead: t('person.next', { hours: seen.hours }),
    width: 'form',
    unlisted: true,
    crumbs: [{ href: talkPath(seen.link), label: t('talk.title') }],
    main: (
      <Form action={`${talkPath(seen.link)}/person`}>
        <Hidden name="link" value={seen.link} />
        <Button>{t('person.button')}</Button>
      </Form>
    ),
  }
}
