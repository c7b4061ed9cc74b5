// A mistake that was made: what happened, to whom, why, what was put right, what changes, and whether it held.
import { Button, Deadline, Details, Field, Form, Stub, Summary, Time, type Html } from '#html'
import type { Here, PageParts } from '#kernel/web'
import { mistakePath } from '../links.ts'
import type { MistakeSeen } from '../see-mistake.ts'
import { t } from '../words.ts'
import { Words } from './commitment-page.tsx'
import { MistakeFieldsOf } from './mistake-fields.tsx'
import { PromiseRows } from './promise-rows.tsx'

export function MistakePage(seen: MistakeSeen, here: Here): PageParts {
  const { mistake, owner, changes, may } = seen
  const path = mistakePath(mistake.id)
  const words = (heading: string, text: string) =>
    text === '' ? null : <Words heading={heading} text={text} lang={mistake.locale} />
  return {
    title: mistake.title,
    unlisted: !mistake.published_at,
    crumbs: [
      { href: '/commitments', label: t('place') },
      { href: '/mistakes', label: t('mistakes.title') },
    ],
    main: (
      <>
        {!mistake.published_at && <Stub>{t('mistakes.not-yet')}</Stub>}
        <Summary
          rows={[
            { name: t('mistakes.happened-on'), value: <Time at={mistake.happened_at} as="day" /> },
            { name: t('owner'), value: owner ? <bdi>{owner}</bdi> : t('owner-gone') },
            ...(mistake.published_at
              ? [
                  {
                    name: t('mistakes.published-on'),
                    value: <Time at={mistake.published_at} as="day" />,
                  },
                ]
              : []),
            {
              name: t('mistakes.follow-up'),
              value: mistake.followed_up_at ? (
                <Time at={mistake.followed_up_at} as="day" />
              ) : (
                <Deadline at={mistake.follow_up_at} />
              ),
            },
          ]}
        />
        {words(t('mistakes.happened'), mistake.happened)}
        {words(t('mistakes.affected'), mistake.affected)}
        {words(t('mistakes.cause'), mistake.cause)}
        {words(t('mistakes.remedy'), mistake.remedy)}
        <section>
          <h2>{t('mistakes.changes')}</h2>
          {changes.length === 0 ? (
            <p>{t('mistakes.no-changes')}</p>
          ) : (
            <PromiseRows rows={changes} label={t('mistakes.changes')} />
          )}
          {may.promise === true && (
            <p>
              <a href={`/desk/commitments/new?sourceKind=mistake&source=${mistake.id}`}>
                {t('mistakes.add-change')}
              </a>
            </p>
          )}
        </section>
        {words(t('mistakes.follow-up'), mistake.follow_up)}
        {may.show === true && !mistake.published_at && (
          <Form action={`${path}/publish`}>
            {here.error('remedy') && <p class="error">{here.error('remedy')?.join(' ')}</p>}
            <Button next={t('mistakes.publish-next')}>{t('mistakes.publish')}</Button>
          </Form>
        )}
        {may.promise === true && !mistake.followed_up_at && mistake.published_at && (
          <FollowUp path={path} here={here} />
        )}
        {may.show === true && !mistake.followed_up_at && (
          <Details summary={t('mistakes.change')} open={here.error('happened') !== undefined}>
            <Form action={`${path}/change`}>
              <MistakeFieldsOf here={here} people={seen.people} mistake={mistake} />
              <Button kind="plain">{t('mistakes.save')}</Button>
            </Form>
          </Details>
        )}
      </>
    ),
  }
}

const FollowUp = ({ path, here }: { path: string; here: Here }): Html => (
  <Details summary={t('mistakes.do-follow-up')} open={here.error('words') !== undefined}>
    <Form action={`${path}/follow-up`}>
      <Field
        name="words"
        type="textarea"
        rows={4}
        label={t('mistakes.follow-up-words')}
        value={here.value('words')}
        error={here.error('words')}
      />
      <Button next={t('mistakes.follow-up-next')}>{t('mistakes.do-follow-up')}</Button>
    </Form>
  </Details>
)
