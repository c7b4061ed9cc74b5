import { Empty, Row, Rows, Table, Tag, Time } from '#html'
import type { View } from '#kernel/web'
import type { seeMyGuidelines } from '../see-my-guidelines.ts'
import { languageName, t, word } from '../words.ts'

export const MinePage: View<NonNullable<(typeof seeMyGuidelines)['answers']>> = (
  { open, done },
  here,
) => ({
  title: t('mine.title'),
  lead: t('mine.lead'),
  unlisted: true,
  main: (
    <>
      <h2>{t('mine.open')}</h2>
      {open.length === 0 ? (
        <Empty>{t('mine.nothing')}</Empty>
      ) : (
        <Rows>
          {open.map((one) => (
            <Row
              href={`/guidelines/${one.slug}`}
              title={<span lang={one.locale}>{one.title}</span>}
              meta={[word('kind', one.kind), t('version', { n: one.number })]}
              side={<Tag tone="person">{t('mine.to-read')}</Tag>}
            />
          ))}
        </Rows>
      )}
      {done.length > 0 && (
        <Table
          caption={t('mine.done')}
          rows={done}
          columns={[
            {
              label: t('title'),
              head: true,
              show: (one) => (
                <a href={`/guidelines/${one.slug}/v/${one.number}?language=${one.locale}`}>
                  <bdi>{one.title}</bdi>
                </a>
              ),
            },
            { label: t('version-title'), number: true, show: (one) => one.number },
            { label: t('language'), show: (one) => languageName(one.locale, here.locale) },
            { label: t('mine.when'), show: (one) => <Time at={one.at} as="both" /> },
            {
              label: t('mine.hash'),
              show: (one) => <bdi dir="ltr">{one.text_hash.slice(0, 12)}</bdi>,
            },
          ]}
        />
      )}
    </>
  ),
})
