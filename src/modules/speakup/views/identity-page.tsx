// A custodian's page of one report: that a name may be kept, who asks for it and why, and what was decided.
import { Button, Empty, Form, Rows } from '#html'
import { drawing } from '#kernel/language'
import type { View } from '#kernel/web'
import type { seeIdentity } from '../see-identity.ts'
import { t } from '../words.ts'
import { dayWords } from './day.tsx'
import { named } from './readers.tsx'
import { identityWords } from './report-words.ts'
import { UnlockPart } from './unlock-part.tsx'

export type Kept = NonNullable<(typeof seeIdentity)['answers']>

export const IdentityPage: View<Kept> = (seen) => ({
  title: t('keeper.title'),
  lead: t('keeper.lead', { day: dayWords(seen.received_on) }),
  crumbs: [{ href: '/desk/speak-up', label: t('desk.title') }],
  unlisted: true,
  main: (
    <>
      {seen.requests.length === 0 ? <Empty>{t('keeper.none')}</Empty> : <Requests seen={seen} />}
      {seen.decided.length > 0 && (
        <section>
          <h2>{t('keeper.decided')}</h2>
          <Rows>
            {seen.decided.map((one) => (
              <li>
                {t(`keeper.state.${one.state === 'disclosed' ? 'disclosed' : 'kept'}`, {
                  who: named(one),
                  day: one.decided_on ? dayWords(one.decided_on) : '',
                })}
              </li>
            ))}
          </Rows>
        </section>
      )}
    </>
  ),
})

const Requests = ({ seen }: { seen: Kept }) => {
  drawing().needs.add('sealed-desk')
  const path = `/desk/speak-up/${seen.id}/identity`
  return (
    <>
      <p class="hint">{t('report.script')}</p>
      <speakup-identity hidden data-sealing={JSON.stringify({ ...seen, words: identityWords() })}>
        <p role="status" />
        <UnlockPart action={path} />
        <section hidden data-locked="">
          <h2>{t('keeper.who')}</h2>
          <div data-part="who" />
        </section>
        {seen.requests.map((one) => (
          <section data-part={`decide-${one.id}`}>
            <h2>{t('keeper.asks', { who: named(one) })}</h2>
            <p class="meta">{dayWords(one.asked_on)}</p>
            <div data-request={one.id}>{t('report.sealed')}</div>
            <div hidden data-locked="">
              <p>{t('keeper.next')}</p>
              <Form action={path} method="get">
                <div class="buttons">
                  <Button name="how" value="disclosed">
                    {t('keeper.disclose')}
                  </Button>
                  <Button kind="plain" name="how" value="kept">
                    {t('keeper.keep')}
                  </Button>
                </div>
              </Form>
            </div>
          </section>
        ))}
      </speakup-identity>
    </>
  )
}
