import { Button, Details, Form, Hidden, Stub, Summary, Table, Time, type Html } from '#html'
import type { Here, View } from '#kernel/web'
import type { seeGuideline } from '../see-guideline.ts'
import { languageName, t, word } from '../words.ts'
import { Body } from './body.tsx'

type Answer = NonNullable<(typeof seeGuideline)['answers']>
type Props = { answer: Answer; here: Here }

export const GuidelinePage: View<Answer> = (answer, here) => {
  const { document, text, shown } = answer
  return {
    title: text.title,
    crumbs: [
      {
        href: document.spaceSlug ? `/s/${document.spaceSlug}/guidelines` : '/guidelines',
        label: document.spaceName ?? t('place'),
      },
    ],
    ...(document.spaceName ? { space: document.spaceName } : {}),
    main: (
      <>
        <State answer={answer} here={here} />
        <Words answer={answer} />
        <Acknowledging answer={answer} here={here} />
        <About answer={answer} here={here} />
        <p class="buttons">
          <a
            href={`/guidelines/${document.slug}/print?version=${shown.number}&language=${text.locale}`}
          >
            {t('print')}
          </a>
          {shown.asks && (
            <a href={`/guidelines/${document.slug}/v/${shown.number}/questions`}>
              {t('questions.link')}
            </a>
          )}
          {answer.may.write === true && (
            <a href={`/desk/guidelines/${document.slug}`}>{t('desk.link')}</a>
          )}
        </p>
      </>
    ),
  }
}

export const Words = ({
  answer: { document, shown, text, preamble, clauses },
}: {
  answer: Answer
}): Html => (
  <Body
    slug={document.slug}
    version={shown.number}
    locale={text.locale}
    summary={text.summary}
    preamble={preamble}
    clauses={clauses.map((one) => ({
      ...one,
      replaces:
        one.replacesSlug === null ? undefined : `${one.replacesSlug}#${one.replaces_number}`,
    }))}
  />
)

/** What to know before one relies on the words: whether they hold, and in which language they count. */
function State({
  answer: { document, shown, current, announced, text, languages },
  here,
}: Props): Html {
  const old = current !== undefined && current.number !== shown.number
  return (
    <>
      <p class="meta">
        <span>{word('kind', document.kind)}</span>
        <span>{t('version', { n: shown.number })}</span>
        <span>
          {t.rich(shown.effect_at > here.at ? 'from' : 'since', {
            day: <Time at={shown.effect_at} />,
          })}
        </span>
        {languages.length > 1 &&
          languages.map((one) =>
            one.locale === text.locale ? (
              <span aria-current="true">{languageName(one.locale, one.locale)}</span>
            ) : (
              <a
                href={`${here.url.pathname}?language=${one.locale}`}
                lang={one.locale}
                hreflang={one.locale}
              >
                {languageName(one.locale, one.locale)}
              </a>
            ),
          )}
      </p>
      {document.withdrawn_at && (
        <Stub>
          {t.rich('withdrawn-since', { day: <Time at={document.withdrawn_at} /> })}{' '}
          <bdi>{document.withdrawn_why}</bdi>
        </Stub>
      )}
      {old && !document.withdrawn_at && (
        <Stub href={`/guidelines/${document.slug}`}>
          {t(shown.number < current.number ? 'old-version' : 'coming-version', {
            n: current.number,
          })}
        </Stub>
      )}
      {announced && announced.number !== shown.number && !document.withdrawn_at && (
        <Stub href={`/guidelines/${document.slug}/v/${announced.number}/changes`}>
          {t.rich('announced', { n: announced.number, day: <Time at={announced.effect_at} /> })}{' '}
          <bdi>{announced.changed}</bdi>
        </Stub>
      )}
      {text.state !== 'source' && (
        <p class="quiet">
          {t(`translation-note.${text.state}`, {
            language: languageName(document.locale, here.locale),
          })}
        </p>
      )}
    </>
  )
}

function Acknowledging({
  answer: { document, shown, current, text, mine },
  here,
}: Props): Html | null {
  if (mine.at !== null)
    return (
      <p class="quiet">{t.rich('acknowledged-on', { when: <Time at={mine.at} as="both" /> })}</p>
    )
  if (
    here.actor.person === null ||
    document.withdrawn_at ||
    current?.number !== shown.number ||
    !mine.asked ||
    mine.read
  )
    return null
  return (
    <Form action={`/guidelines/${document.slug}/acknowledge`}>
      <Hidden name="version" value={shown.number} />
      <Hidden name="locale" value={text.locale} />
      <Button next={t('acknowledge.next')}>{t('acknowledge.button')}</Button>
    </Form>
  )
}

const About = ({ answer: { document, versions, shown, owner }, here }: Props): Html => (
  <Details summary={t('about')}>
    <Summary
      rows={[
        { name: t('owner'), value: owner ? <bdi>{owner}</bdi> : undefined },
        { name: t('written-in'), value: languageName(document.locale, here.locale) },
        ...(shown.evidence === ''
          ? []
          : [{ name: t('evidence'), value: <bdi>{shown.evidence}</bdi> }]),
        {
          name: t('permalink'),
          value: (
            <a
              href={`/guidelines/${document.slug}/v/${shown.number}`}
            >{`/guidelines/${document.slug}/v/${shown.number}`}</a>
          ),
        },
      ]}
    />
    <Table
      caption={t('versions')}
      rows={versions.toReversed()}
      columns={[
        {
          label: t('version-title'),
          head: true,
          show: (one) => <a href={`/guidelines/${document.slug}/v/${one.number}`}>{one.number}</a>,
        },
        { label: t('in-force-from'), show: (one) => <Time at={one.effect_at} /> },
        { label: t('weight'), show: (one) => word('weight', one.weight) },
        { label: t('changed'), show: (one) => <bdi>{one.changed || t('first-version')}</bdi> },
        {
          label: t('changes'),
          show: (one) =>
            one.number > 1 && (
              <a href={`/guidelines/${document.slug}/v/${one.number}/changes`}>
                {t('changes-of', { n: one.number })}
              </a>
            ),
        },
      ]}
    />
  </Details>
)
