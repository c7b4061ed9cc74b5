import { Button, Details, Prose } from '#html'
import type { View } from '#kernel/web'
import type { seeChannel } from '../see-channel.ts'
import { t } from '../words.ts'
import { dayWords } from './day.tsx'
import { framed } from './frame.tsx'
import { Readers } from './readers.tsx'

export const StartPage: View<NonNullable<(typeof seeChannel)['answers']>> = (seen) =>
  framed(
    t('start.title'),
    t('start.lead'),
    <>
      {seen.open ? (
        <p class="buttons">
          <Button href="/speak-up/report">{t('start.begin')}</Button>
          <Button href="/speak-up/mailbox" kind="plain">
            {t('start.back')}
          </Button>
        </p>
      ) : (
        <>
          <p>{t(seen.authority ? 'start.closed' : 'start.closed-none')}</p>
          <p class="buttons">
            <Button href="/speak-up/mailbox" kind="plain">
              {t('start.back')}
            </Button>
          </p>
        </>
      )}
      <Prose>
        <h2>{t('start.how')}</h2>
        <ol>
          <li>{t('start.how-1')}</li>
          <li>{t('start.how-2')}</li>
          <li>{t('start.how-3')}</li>
          <li>{t('start.how-4')}</li>
        </ol>
        <p>{t('start.leave-hint')}</p>
      </Prose>
      {seen.recipients.length > 0 && (
        <section>
          <h2>{t('start.who')}</h2>
          <p>{t('start.who-lead')}</p>
          <Readers recipients={seen.recipients} />
          {seen.former.length > 0 && (
            <Details summary={t('start.former')}>
              <ul>
                {seen.former.map((one) => (
                  <li>
                    <bdi>{one.role}</bdi>,{' '}
                    {t('until', {
                      from: one.key_since ? dayWords(one.key_since) : '',
                      to: one.ended_on ? dayWords(one.ended_on) : '',
                    })}
                    : <code dir="ltr">{one.fingerprint}</code>
                  </li>
                ))}
              </ul>
            </Details>
          )}
        </section>
      )}
      <Prose>
        <h2>{t('start.sees')}</h2>
        <p>{t('start.sees-plain')}</p>
        <p>{t('start.sees-script')}</p>
        <p>{t('start.sees-both')}</p>
        <p>{t('start.sees-escrow')}</p>
        {seen.onion && <p dir="auto">{t('start.onion', { address: seen.onion })}</p>}
        {seen.origin && <p dir="auto">{t('start.origin', { address: seen.origin })}</p>}
        <h2>{t('start.authority')}</h2>
        <p>{t('start.authority-lead')}</p>
        {seen.authority && <p dir="auto">{seen.authority}</p>}
      </Prose>
    </>,
    { bare: false },
  )
