// What a business can do so that its mail is believed elsewhere, and what is kept here.
import { Details, type Html } from '#html'
import { t } from '../words.ts'

export const Dns = (): Html => (
  <>
    <Details summary={t('dns.title')}>
      <p>{t('dns.lead')}</p>
      <dl>
        {(['spf', 'dkim', 'dmarc'] as const).map((one) => (
          <>
            <dt>{t(`dns.${one}`)}</dt>
            <dd>{t(`dns.${one}-what`)}</dd>
          </>
        ))}
      </dl>
    </Details>
    <Details summary={t('kept.title')}>
      <ul>
        {([1, 2, 3, 4] as const).map((one) => (
          <li>{t(`kept.${one}`)}</li>
        ))}
      </ul>
    </Details>
  </>
)
