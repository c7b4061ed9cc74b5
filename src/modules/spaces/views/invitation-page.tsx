import { Button, Buttons, Form, Deadline } from '#html'
import type { View } from '#kernel/web'
import type { seeInvitation } from '../see-invitation.ts'
import { t, word } from '../words.ts'

export const InvitationPage: View<NonNullable<(typeof seeInvitation)['answers']>> = (
  one,
  here,
) => ({
  title: t('invitation.title', { space: one.name }),
  lead: t('invitation.from', { name: one.inviter || here.business.name }),
  unlisted: true,
  main: (
    <>
      {one.note && (
        <blockquote dir="auto">
          <p>{one.note}</p>
        </blockquote>
      )}
      <p dir="auto">{one.about}</p>
      <p class="quiet">{word('kind-hint', one.kind)}</p>
      <p>{t.rich('invitation.until', { until: <Deadline at={one.expires_at} /> })}</p>
      {here.actor.person === null ? (
        <p>
          <Button
            href={`/sign-in?then=${encodeURIComponent(here.url.pathname)}`}
            next={t('invitation.sign-in-next')}
          >
            {t('invitation.sign-in')}
          </Button>
        </p>
      ) : (
        <Form action={`/s/${one.slug}/invitation/${one.token}`}>
          <Buttons next={t('invitation.next')}>
            <Button name="answer" value="accepted">
              {t('invitation.accept')}
            </Button>
            <Button name="answer" value="declined" kind="plain">
              {t('invitation.decline')}
            </Button>
          </Buttons>
        </Form>
      )}
    </>
  ),
})
