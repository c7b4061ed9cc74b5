import { Button, Empty, Field, Form, Row, Rows, Time } from '#html'
import { say } from '#kernel/language'
import type { View } from '#kernel/web'
import { t } from '../words.ts'

type Group = {
  kind: string
  plural: string | null
  hits: ReadonlyArray<{ id: string; title: string; excerpt: string; at: Date; href: string }>
  more: boolean
}
type Seen = { words: string; kind: string | null; groups: readonly Group[] }

export const SearchPage: View<Seen> = ({ words, kind, groups }) => {
  const at = `/search?words=${encodeURIComponent(words)}`
  return {
    title: words === '' ? t('title') : t('found', { words }),
    unlisted: true,
    main: (
      <>
        <Form action="/search" method="get">
          <Field name="words" type="search" label={t('words')} hint={t('hint')} value={words} />
          <Button kind="plain">{t('search')}</Button>
        </Form>
        {words !== '' && groups.length === 0 && <Empty>{t('nothing', { words })}</Empty>}
        {groups.map((group) => (
          <section>
            <h2>{group.plural === null ? t('others') : say({ key: group.plural })}</h2>
            <Rows label={group.plural === null ? t('others') : say({ key: group.plural })}>
              {group.hits.map((hit) => (
                <Row
                  href={hit.href}
                  title={hit.title}
                  text={hit.excerpt}
                  meta={[<Time at={hit.at} as="day" />]}
                />
              ))}
            </Rows>
            {group.more && (
              <p>
                {kind === null ? (
                  <a href={`${at}&kind=${encodeURIComponent(group.kind)}`}>{t('more')}</a>
                ) : (
                  t('narrower')
                )}
              </p>
            )}
          </section>
        ))}
        {kind !== null && (
          <p>
            <a href={at}>{t('all-kinds')}</a>
          </p>
        )}
      </>
    ),
  }
}
