// Several cases: what will happen to which, what is left out, and three things that can be done with them.
import { Button, Empty, Field, Form, Hidden, Row, Rows, type Html } from '#html'
import { localDay } from '#kernel/language'
import type { Here, PageParts } from '#kernel/web'
import type { BulkSeen } from '../bulk.ts'
import { caseLink } from '../links.ts'
import { t, word } from '../words.ts'

type Props = BulkSeen & { here: Here }

export function BulkPage(seen: BulkSeen, here: Here): PageParts {
  const { fit, left } = seen
  return {
    title: t('bulk.title', { n: fit.length }),
    unlisted: true,
    crumbs: [{ href: '/desk/cases', label: t('place-desk') }],
    main:
      fit.length === 0 ? (
        <Empty action={{ href: '/desk/cases', label: t('list.clear') }}>
          {t('cases-bulk-none')}
        </Empty>
      ) : (
        <>
          <Rows>
            {fit.map((one) => (
              <Row href={caseLink(one.id)} title={one.subject} meta={[one.reference]} />
            ))}
          </Rows>
          {left.length > 0 && (
            <>
              <p>{t('bulk.left', { n: left.length })}</p>
              <Rows>
                {left.map((one) => (
                  <Row
                    href={caseLink(one.id)}
                    title={one.subject}
                    meta={[word('state', one.state)]}
                  />
                ))}
              </Rows>
            </>
          )}
          <Forms {...seen} here={here} />
          <p class="quiet">{t('bulk.never')}</p>
        </>
      ),
  }
}

const Chosen = ({ fit, does }: { fit: BulkSeen['fit']; does: string }): Html => (
  <>
    <Hidden name="do" value={does} />
    {fit.map(({ id }) => (
      <Hidden name="cases" value={id} />
    ))}
  </>
)

const Forms = ({ fit, colleagues, here }: Props): Html => (
  <>
    <h2>{t('work.hand-over')}</h2>
    <Form action="/desk/cases/bulk">
      <Chosen fit={fit} does="assign" />
      <Field
        name="person"
        type="select"
        label={t('work.to-whom')}
        options={[
          { value: 'me', label: t('filter.me') },
          { value: 'nobody', label: t('work.to-nobody') },
          ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        error={here.error('person')}
        choose
      />
      <Button kind="plain">{t('work.hand-over')}</Button>
    </Form>
    <h2>{t('work.aside')}</h2>
    <Form action="/desk/cases/bulk">
      <Chosen fit={fit} does="snooze" />
      <Field
        name="by"
        type="date"
        label={t('work.aside-until')}
        value={localDay(new Date(here.at.getTime() + 3 * 86_400_000))}
        error={here.error('by')}
      />
      <Button kind="plain">{t('work.aside')}</Button>
    </Form>
    <h2>{t('work.tags')}</h2>
    <Form action="/desk/cases/bulk">
      <Chosen fit={fit} does="tag" />
      <Field
        name="tags"
        label={t('work.tags')}
        hint={t('work.tags-hint')}
        error={here.error('tags')}
      />
      <Button kind="plain">{t('work.keep')}</Button>
    </Form>
  </>
)
