import { Time, type Html } from '#html'
import type { View } from '#kernel/web'
import { pictureOf } from '../picture.ts'
import type { seeGuideline } from '../see-guideline.ts'
import { t } from '../words.ts'
import { Words } from './guideline-page.tsx'

type Answer = NonNullable<(typeof seeGuideline)['answers']>

/** Only the words, to be printed, hung up or handed over. */
export const PrintPage: View<Answer> = (answer, here) => ({
  title: answer.text.title,
  bare: true,
  unlisted: true,
  main: (
    <>
      <p>
        {here.business.name} · {t('version', { n: answer.shown.number })} ·{' '}
        {t.rich('since', { day: <Time at={answer.shown.effect_at} /> })} ·{' '}
        <bdi dir="ltr">{`${here.origin}/guidelines/${answer.document.slug}`}</bdi>
      </p>
      <Words answer={answer} />
      <Code address={`${here.origin}/guidelines/${answer.document.slug}`} />
    </>
  ),
})

/** Black on white in every theme, with the four empty squares around it that readers need. */
function Code({ address }: { address: string }): Html {
  const { size, path } = pictureOf(address)
  return (
    <svg
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      width="140"
      height="140"
      role="img"
      aria-label={t('picture')}
      shape-rendering="crispEdges"
    >
      <rect x="-4" y="-4" width={size + 8} height={size + 8} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
