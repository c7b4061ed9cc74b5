import { Deadline, Empty, Row, Rows, Time } from '#html'
import type { Waiting } from '#kernel'
import { say } from '#kernel/language'
import type { View } from '#kernel/web'
import { t } from '../words.ts'

export const DeskPage: View<{ waiting: Waiting[] }> = ({ waiting }) => ({
  title: t('desk-title'),
  width: 'desk',
  main:
    waiting.length === 0 ? (
      <Empty>{t('desk-empty')}</Empty>
    ) : (
      <Rows label={t('desk-title')}>
        {waiting.map((one) => (
          <Row
            href={one.href}
            title={say(one.say)}
            meta={
              one.since
                ? [
                    <>
                      {t('since')} <Time at={one.since} as="both" />
                    </>,
                  ]
                : undefined
            }
            side={one.due ? <Deadline at={one.due} /> : undefined}
          />
        ))}
      </Rows>
    ),
})
