// Everything begun and not sent, wherever it was begun.
import { Button, Empty, Form, Row, Rows, Time, type Html } from '#html'
import type { PageParts } from '#kernel/web'
import { categoryLink, topicLink } from '../links.ts'
import type { DraftsSeen } from '../see-drafts.ts'
import { t } from '../words.ts'

type Draft = DraftsSeen['drafts'][number]

export const DraftsPage = ({ drafts }: DraftsSeen): PageParts => ({
  title: t('drafts'),
  lead: t('drafts-lead'),
  crumbs: [{ href: '/me', label: t('my-account') }],
  main: drafts.length === 0 ? <Empty>{t('no-drafts')}</Empty> : <Rows>{drafts.map(DraftRow)}</Rows>,
  unlisted: true,
})

const DraftRow = (draft: Draft): Html => (
  <Row
    href={hrefOf(draft)}
    title={draft.title || draft.topic || t('without-title')}
    text={draft.text}
    meta={[
      draft.kind === 'reply'
        ? t('draft-of-answer')
        : t('draft-of-topic', { category: draft.category_name ?? '' }),
      <Time at={draft.kept_at} as="both" />,
    ]}
    side={
      <Form class="press" action={`/me/drafts/${draft.about}/drop`}>
        <Button kind="quiet">{t('drop-draft')}</Button>
      </Form>
    }
  />
)

/** A draft whose place is gone leads nowhere but can be thrown away. */
function hrefOf({ kind, space, about, category }: Draft): string {
  if (space === null) return '/me/drafts'
  return kind === 'reply'
    ? `${topicLink(space, about)}#composer`
    : `${categoryLink(space, category ?? '')}/-/new`
}
