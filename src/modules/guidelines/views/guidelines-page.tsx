import { Empty, Row, Rows, Tag, Time, type Html } from '#html'
import type { Here, View } from '#kernel/web'
import type { seeGuidelines } from '../see-guidelines.ts'
import { kinds } from '../shapes.ts'
import { languageName, t, word } from '../words.ts'

type Answer = NonNullable<(typeof seeGuidelines)['answers']>
type Listed = Answer['documents'][number]

export const GuidelinesPage: View<Answer> = ({ space, documents, closed }, here) => {
  const local = documents.filter((one) => one.space !== null)
  const wide = documents.filter((one) => one.space === null)
  return {
    title: space
      ? t('list.of-space', { space: space.name })
      : t('list.title', { business: here.business.name }),
    lead: space ? t('list.of-space-lead') : t('list.lead'),
    ...(space
      ? {
          space: space.name,
          crumbs: [
            { href: '/s', label: t('spaces') },
            { href: `/s/${space.slug}`, label: space.name },
          ],
        }
      : {}),
    main: (
      <>
        {space &&
          (local.length > 0 ? (
            <List documents={local} here={here} />
          ) : (
            <p class="quiet">{t('list.no-local')}</p>
          ))}
        {space && wide.length > 0 && <h2>{t('list.everywhere')}</h2>}
        {space ? (
          <List documents={wide} here={here} />
        ) : (
          kinds.map((kind) => (
            <OfKind kind={kind} documents={wide.filter((one) => one.kind === kind)} here={here} />
          ))
        )}
        {documents.length === 0 && <Empty>{t('list.empty')}</Empty>}
        {!space && closed.length > 0 && (
          <section>
            <h2>{t('list.closed')}</h2>
            <p>{t('list.closed-lead')}</p>
            <dl>
              {closed.map((one) => (
                <>
                  <dt lang={one.locale} dir="auto">
                    {one.title}
                  </dt>
                  <dd dir="auto">
                    {t('list.closed-why', {
                      audience: word('audience', one.audience),
                      why: one.why_closed,
                    })}
                  </dd>
                </>
              ))}
            </dl>
          </section>
        )}
        {here.actor.person !== null && (
          <p>
            <a href="/me/guidelines">{t('mine.title')}</a>
          </p>
        )}
      </>
    ),
  }
}

const OfKind = ({
  kind,
  documents,
  here,
}: {
  kind: string
  documents: Listed[]
  here: Here
}): Html | null =>
  documents.length === 0 ? null : (
    <section>
      <h2>{word('kind', kind)}</h2>
      <List documents={documents} here={here} />
    </section>
  )

const List = ({ documents, here }: { documents: Listed[]; here: Here }): Html | null =>
  documents.length === 0 ? null : (
    <Rows>
      {documents.map((one) => (
        <Row
          href={`/guidelines/${one.slug}`}
          title={<span lang={one.locale}>{one.title}</span>}
          text={one.summary && <span lang={one.locale}>{one.summary}</span>}
          meta={[
            t('version', { n: one.number }),
            one.effect_at && t.rich('since', { day: <Time at={one.effect_at} /> }),
            ...(one.locale === here.locale ? [] : [languageName(one.locale, here.locale)]),
          ]}
          side={one.audience === 'public' ? undefined : <Tag>{word('audience', one.audience)}</Tag>}
        />
      ))}
    </Rows>
  )
