import { Details, Tag, Time, type Html } from '#html'
import type { View } from '#kernel/web'
import type { Piece } from '../difference.ts'
import type { Part, seeChanges } from '../see-changes.ts'
import { t, word } from '../words.ts'

type Answer = NonNullable<(typeof seeChanges)['answers']>

export const ChangesPage: View<Answer> = ({ document, before, after, locale, title, parts }) => {
  const same = parts.filter((part) => part.kind === 'same')
  const changed = parts.filter((part) => part.kind !== 'same')
  return {
    title: t('changes-title', { title, before: before.number, after: after.number }),
    crumbs: [
      { href: '/guidelines', label: t('place') },
      { href: `/guidelines/${document.slug}/v/${after.number}`, label: title },
    ],
    main: (
      <>
        <p class="meta">
          <span>{word('weight', after.weight)}</span>
          <span>{t.rich('from', { day: <Time at={after.effect_at} /> })}</span>
        </p>
        {after.changed !== '' && (
          <p class="lead" dir="auto">
            {after.changed}
          </p>
        )}
        <p class="quiet">{t('changes-legend')}</p>
        {changed.length === 0 ? (
          <p>{t('changes-none')}</p>
        ) : (
          changed.map((part) => <PartOf part={part} locale={locale} />)
        )}
        {same.length > 0 && changed.length > 0 && (
          <Details summary={t('changes-same', { n: same.length })}>
            {same.map((part) => (
              <PartOf part={part} locale={locale} />
            ))}
          </Details>
        )}
      </>
    ),
  }
}

const PartOf = ({ part, locale }: { part: Part; locale: string }): Html => (
  <section id={part.key}>
    <h2 lang={locale} dir="auto">
      {part.number !== undefined && `${part.number}. `}
      <Pieces pieces={part.heading} />
    </h2>
    {(part.kind === 'added' || part.kind === 'gone') && (
      <p>
        <Tag tone={part.kind === 'added' ? 'done' : 'plain'}>{t(`changes.${part.kind}`)}</Tag>
      </p>
    )}
    <p class="written" lang={locale} dir="auto">
      <Pieces pieces={part.body} />
    </p>
  </section>
)

const Pieces = ({ pieces }: { pieces: readonly Piece[] }): Html => (
  <>
    {pieces.map(({ kind, text }) =>
      kind === 'same' ? (
        lines(text)
      ) : kind === 'added' ? (
        <ins>
          <span class="unseen">{t('changes.added')}: </span>
          {lines(text)}
        </ins>
      ) : (
        <del>
          <span class="unseen">{t('changes.gone')}: </span>
          {lines(text)}
        </del>
      ),
    )}
  </>
)

const lines = (text: string) =>
  text.split('\n').map((line, n) =>
    n === 0 ? (
      line
    ) : (
      <>
        <br />
        {line}
      </>
    ),
  )
