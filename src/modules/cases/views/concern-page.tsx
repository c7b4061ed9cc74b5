// Raising a concern, and the list of one's own cases.
import { Button, Deadline, Empty, Field, Form, Row, Rows, Tag } from '#html'
import type { Here, PageParts } from '#kernel/web'
import type { ConcernFormSeen, MineSeen } from '../concerns.ts'
import { statusLink } from '../links.ts'
import { t, word } from '../words.ts'
import { SaidFields } from './said-fields.tsx'

export function ConcernPage({ hear }: ConcernFormSeen, here: Here): PageParts {
  return {
    title: t('concern.title'),
    lead: t('concern.lead'),
    width: 'form',
    unlisted: true,
    main:
      hear.length === 0 ? (
        <Empty>{t('concern.nobody')}</Empty>
      ) : (
        <Form action="/me/concern">
          <p>
            {t('concern.hear')}{' '}
            {hear.map(({ name }, at) => (
              <>
                {at > 0 && ', '}
                <bdi>{name}</bdi>
              </>
            ))}
            . {t('concern.not-others')}
          </p>
          <SaidFields here={here} text={t('concern.text')} />
          <Field
            name="about"
            type="checkboxes"
            label={t('concern.about')}
            hint={t('concern.about-hint')}
            options={hear.map(({ id, name }) => ({ value: id, label: name }))}
            value={here.values('about')}
            error={here.error('about')}
            optional
          />
          <Button next={t('concern.next')}>{t('concern.send')}</Button>
        </Form>
      ),
  }
}

export function MinePage({ cases, employed }: MineSeen): PageParts {
  return {
    title: t('mine.title'),
    unlisted: true,
    main: (
      <>
        <p class="buttons">
          <Button href="/contact">{t('contact.title')}</Button>
          {employed && (
            <Button href="/me/concern" kind="plain">
              {t('concern.title')}
            </Button>
          )}
        </p>
        {cases.length === 0 ? (
          <Empty>{t('mine.empty')}</Empty>
        ) : (
          <Rows>
            {cases.map((one) => (
              <Row
                href={statusLink(one.link)}
                title={one.subject === '' ? one.reference : one.subject}
                meta={[one.reference, word('track', one.track)]}
                side={
                  one.due_at !== null && one.state !== 'waiting' ? (
                    <Deadline at={one.due_at} />
                  ) : (
                    <Tag tone={one.state === 'waiting' ? 'person' : 'done'}>
                      {one.state === 'waiting' ? t('mine.yours') : word('state', one.state)}
                    </Tag>
                  )
                }
              />
            ))}
          </Rows>
        )}
      </>
    ),
  }
}
