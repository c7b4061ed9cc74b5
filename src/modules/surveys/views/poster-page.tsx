import { Details, type Html } from '#html'
import type { View } from '#kernel/web'
import type { seePoster } from '../see-poster.ts'
import { t } from '../words.ts'

type Answer = NonNullable<(typeof seePoster)['answers']>

export const PosterPage: View<Answer> = (
  { survey, texts, locale, address, picture, embed },
  here,
) => ({
  title: texts.title,
  unlisted: true,
  width: 'reading',
  crumbs: [{ href: `/desk/surveys/${survey.slug}`, label: texts.title }],
  main: (
    <>
      <div class="letter poster">
        <p class="lead" lang={locale}>
          <bdi>{texts.why}</bdi>
        </p>
        <Code size={picture.size} path={picture.path} />
        <p>
          <bdi dir="ltr">{address}</bdi>
        </p>
        <p>{t(`poster.${survey.mode}`, { scores: survey.scores, business: here.business.name })}</p>
      </div>
      {survey.ways.includes('kiosk') && (
        <p>
          {t('poster.kiosk')}{' '}
          <a href={`/surveys/${survey.slug}/kiosk`}>{`/surveys/${survey.slug}/kiosk`}</a>
        </p>
      )}
      {embed !== null && (
        <Details summary={t('poster.embed')}>
          <p>{t('poster.embed-hint')}</p>
          <pre>
            <code>{snippet(address, embed)}</code>
          </pre>
        </Details>
      )}
    </>
  ),
})

/** Plain links: no script, no frame, nothing that follows anybody; pressing one opens the survey with that answer chosen. */
function snippet(address: string, { low, high, text }: NonNullable<Answer['embed']>): string {
  const links = Array.from(
    { length: high - low + 1 },
    (_, at) => `<a href="${address}?first=${low + at}">${low + at}</a>`,
  )
  return `<p>${text}</p>\n<p>${links.join(' ')}</p>`
}

function Code({ size, path }: { size: number; path: string }): Html {
  return (
    <svg
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      width="220"
      height="220"
      role="img"
      aria-label={t('poster.picture')}
      shape-rendering="crispEdges"
    >
      <rect x="-4" y="-4" width={size + 8} height={size + 8} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
