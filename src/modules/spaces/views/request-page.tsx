import { Button, Buttons, Field, Form, Person, Stub, Time } from '#html'
import type { View } from '#kernel/web'
import type { seeRequest } from '../see-request.ts'
import { t } from '../words.ts'

export const RequestPage: View<NonNullable<(typeof seeRequest)['answers']>> = (asked, here) => ({
  title: t('request.title', { name: asked.asker }),
  space: asked.name,
  width: 'form',
  crumbs: [
    { href: '/desk/spaces', label: t('place') },
    { href: `/desk/spaces/${asked.slug}`, label: asked.name },
  ],
  main: (
    <>
      <p>
        <Person name={asked.asker} href={`/people/${asked.person}`} demo={asked.demo} />,{' '}
        <Time at={asked.asked_at} as="both" />
      </p>
      {asked.why && (
        <blockquote dir="auto">
          <p>{asked.why}</p>
        </blockquote>
      )}
      {asked.answered_at ? (
        <Stub>{t('answered-already')}</Stub>
      ) : (
        <Form action={`/desk/spaces/${asked.slug}/requests/${asked.request}`}>
          <Field
            name="words"
            type="textarea"
            rows={3}
            label={t('desk.words')}
            hint={t('desk.words-hint')}
            value={here.value('words')}
            error={here.error('words')}
            most={1000}
          />
          <Buttons next={t('desk.answer-next')}>
            <Button name="answer" value="welcome">
              {t('desk.welcome')}
            </Button>
            <Button name="answer" value="not-now" kind="plain">
              {t('desk.not-now')}
            </Button>
          </Buttons>
        </Form>
      )}
    </>
  ),
})
