import { Empty, Summary, type SummaryRow } from '#html'
import { formatList } from '#kernel/language'
import { Written, type SafeHtml } from '#kernel/text'
import type { View } from '#kernel/web'
import { t } from '../words.ts'

type AboutUs = {
  name: string
  about_html: SafeHtml | ''
  write_to: string | null
  phone: string | null
  address: string | null
  imprint_html: SafeHtml | ''
  countries: string[]
}

export const AboutUsPage: View<AboutUs> = (us, here) => {
  const rows = waysToReach(us, here.locale)
  const silent = rows.length === 0 && us.about_html === '' && us.imprint_html === ''
  return {
    title: t('about.title', { business: us.name }),
    main: silent ? (
      <Empty>{t('about.empty')}</Empty>
    ) : (
      <>
        {us.about_html !== '' && <Written of={us.about_html} />}
        {rows.length > 0 && (
          <section>
            <h2>{t('about.reach')}</h2>
            <Summary rows={rows} />
          </section>
        )}
        {us.imprint_html !== '' && (
          <section>
            <h2>{t('about.imprint')}</h2>
            <Written of={us.imprint_html} />
          </section>
        )}
      </>
    ),
  }
}

function waysToReach(us: AboutUs, locale: string): SummaryRow[] {
  const regions = new Intl.DisplayNames([locale === 'xx' ? 'en' : locale], { type: 'region' })
  return [
    ...(us.write_to === null
      ? []
      : [{ name: t('write-to'), value: <a href={`mailto:${us.write_to}`}>{us.write_to}</a> }]),
    ...(us.phone === null
      ? []
      : [
          {
            name: t('phone'),
            value: (
              <a href={`tel:${us.phone.replaceAll(/[^+0-9]/g, '')}`}>
                {<bdi dir="ltr">{us.phone}</bdi>}
              </a>
            ),
          },
        ]),
    ...(us.address === null
      ? []
      : [
          {
            name: t('address'),
            value: us.address.split('\n').map((line, at) => (
              <>
                {at > 0 && <br />}
                {line}
              </>
            )),
          },
        ]),
    ...(us.countries.length === 0
      ? []
      : [
          {
            name: t('about.countries'),
            value: formatList(us.countries.map((code) => regions.of(code) ?? code)),
          },
        ]),
  ]
}
