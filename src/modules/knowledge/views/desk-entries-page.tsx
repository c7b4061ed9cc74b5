import { Button, Empty, Row, Rows, Tabs, Tag, Time } from '#html'
import type { Here, PageParts } from '#kernel/web'
import { deskEntry } from '../links.ts'
import type { DeskEntries } from '../see-desk-entries.ts'
import { entryStates } from '../shapes.ts'
import { languageName, t, word } from '../words.ts'

export const DeskEntriesPage = ({ state, rows }: DeskEntries, here: Here): PageParts => ({
  title: t('answers.title'),
  lead: t('answers.lead'),
  width: 'desk',
  crumbs: [{ href: '/desk/help', label: t('place') }],
  main: (
    <>
      <p class="buttons">
        <Button href="/desk/answers/new">{t('answers.new')}</Button>
      </p>
      <Tabs
        label={t('state-title')}
        tabs={entryStates.map((one) => ({
          href: `/desk/answers?state=${one}`,
          label: word('state', one),
          current: one === state,
        }))}
      />
      {rows.length === 0 ? (
        <Empty>{t(state === 'proposed' ? 'answers.none-proposed' : 'answers.none')}</Empty>
      ) : (
        <Rows label={word('state', state)}>
          {rows.map((one) => (
            <Row
              href={deskEntry(one.id)}
              title={<span lang={one.locale}>{one.question}</span>}
              meta={[
                languageName(one.locale, here.locale),
                ...(one.owner ? [<bdi>{one.owner}</bdi>] : []),
                <Time at={one.proposed_at} as="day" />,
                ...(one.audience === 'staff' ? [word('audience', 'staff')] : []),
              ]}
              side={
                one.from_kind && one.proposed_by === null ? (
                  <Tag tone="machine">{t('answers.from-case')}</Tag>
                ) : one.warnings.length > 0 && state === 'proposed' ? (
                  <Tag tone="person">{t('answers.warned', { n: one.warnings.length })}</Tag>
                ) : undefined
              }
            />
          ))}
        </Rows>
      )}
    </>
  ),
})
