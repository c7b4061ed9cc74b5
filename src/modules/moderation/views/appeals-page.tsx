// Appeals that wait for somebody who took no part.
import { Deadline, Empty, Row, Rows, Tag } from '#html'
import type { View } from '#kernel/web'
import { appealLink } from '../links.ts'
import type { seeAppeals } from '../see-appeals.ts'
import { t } from '../words.ts'

export const AppealsPage: View<NonNullable<(typeof seeAppeals)['answers']>> = ({ appeals }) => ({
  title: t('appeals.title'),
  lead: t('appeals.lead'),
  width: 'desk',
  main:
    appeals.length === 0 ? (
      <Empty>{t('appeals.empty')}</Empty>
    ) : (
      <Rows>
        {appeals.map((one) => (
          <Row
            href={appealLink(one.id)}
            title={one.title}
            meta={[
              t(one.side === 'author' ? 'appeals.by-author' : 'appeals.by-reporter'),
              one.space ?? t('everywhere'),
              ...(one.tookPart && one.outcome === null ? [t('appeals.took-part')] : []),
            ]}
            side={
              one.outcome === null ? (
                <Deadline at={one.due_at} />
              ) : (
                <Tag tone={one.outcome === 'rejected' ? 'plain' : 'done'}>
                  {t(`outcome.${one.outcome}`)}
                </Tag>
              )
            }
          />
        ))}
      </Rows>
    ),
})
