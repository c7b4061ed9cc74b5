// One answer from behind: what it was learnt from, who could be recognised, the words, and the decision.
import {
  Button,
  Checkbox,
  Deadline,
  Details,
  Form,
  Field,
  Stub,
  Summary,
  Tag,
  Time,
  type Html,
} from '#html'
import { say } from '#kernel/language'
import { Written } from '#kernel/text'
import type { Here, PageParts } from '#kernel/web'
import { deskEntry, entryPath } from '../links.ts'
import type { DeskEntry } from '../see-desk-entry.ts'
import { languageName, t, word } from '../words.ts'
import { EntryFieldsOf } from './entry-fields.tsx'

type Props = { seen: DeskEntry; here: Here }

export function DeskEntryPage(seen: DeskEntry, here: Here): PageParts {
  const { entry, from, may } = seen
  return {
    title: entry.question,
    width: 'desk',
    crumbs: [
      { href: '/desk/help', label: t('place') },
      { href: '/desk/answers', label: t('answers.title') },
    ],
    main: (
      <>
        {entry.closed_why !== '' && (
          <Stub>{t('answers.closed-because', { why: entry.closed_why })}</Stub>
        )}
        <Summary
          rows={[
            {
              name: t('state-title'),
              value: (
                <Tag
                  tone={
                    entry.state === 'approved'
                      ? 'done'
                      : entry.state === 'proposed'
                        ? 'person'
                        : 'plain'
                  }
                >
                  {word('state', entry.state)}
                </Tag>
              ),
            },
            { name: t('language'), value: languageName(entry.locale, here.locale) },
            ...(from
              ? [
                  {
                    name: t('answers.learnt-from'),
                    value: (
                      <a href={from.href}>
                        <bdi>{from.title}</bdi>
                      </a>
                    ),
                  },
                ]
              : []),
            { name: t('review'), value: <Deadline at={entry.review_at} /> },
          ]}
        />
        {entry.from_kind && entry.proposed_by === null && <p>{t('answers.by-machine')}</p>}
        <section>
          <h2>{t('entry.answer')}</h2>
          <Written of={entry.html} lang={entry.locale} />
          {entry.state === 'approved' && (
            <p>
              <a href={entryPath(entry.id)}>{t('desk.to-public')}</a>
            </p>
          )}
        </section>
        {entry.state === 'proposed' && <Approve seen={seen} here={here} />}
        <section>
          <h2>{t('answers.change')}</h2>
          <Form action={`${deskEntry(entry.id)}/change`}>
            <EntryFieldsOf
              here={here}
              people={seen.people}
              known={{ ...entry, article: seen.article }}
            />
            <Button kind="plain" next={t('answers.change-next')}>
              {t('answers.change')}
            </Button>
          </Form>
          <p>
            <a href={`/desk/answers/new?like=${entry.id}`}>{t('answers.translate')}</a>
          </p>
        </section>
        {(entry.state === 'approved' || entry.state === 'proposed') && may.approve === true && (
          <Details
            summary={t(entry.state === 'approved' ? 'answers.retire' : 'answers.reject')}
            open={here.error('why') !== undefined}
          >
            <Form action={`${deskEntry(entry.id)}/close`}>
              <Field
                name="why"
                label={t('why')}
                value={here.value('why')}
                error={here.error('why')}
              />
              <Button kind="danger" next={t('answers.close-next')}>
                {t(entry.state === 'approved' ? 'answers.retire' : 'answers.reject')}
              </Button>
            </Form>
          </Details>
        )}
        {seen.said.length > 0 && (
          <section>
            <h2>{t('helped')}</h2>
            <p>
              {t('helped-of', {
                yes: seen.said.filter((one) => one.helpful).length,
                n: seen.said.length,
              })}
            </p>
            <ul>
              {seen.said
                .filter((one) => one.reason !== '')
                .map((one) => (
                  <li>
                    <span dir="auto">{one.reason}</span> <Time at={one.on_day} as="day" />
                  </li>
                ))}
            </ul>
          </section>
        )}
      </>
    ),
  }
}

function Approve({ seen: { entry, may }, here }: Props): Html {
  if (may.approve !== true) return <p>{say({ key: may.approve.no })}</p>
  return (
    <section>
      <h2>{t('answers.approve')}</h2>
      <Form action={`${deskEntry(entry.id)}/approve`}>
        {entry.warnings.length > 0 && (
          <>
            <p>{t('answers.warnings')}</p>
            <ul>
              {entry.warnings.map((warning) => {
                const [kind = '', ...rest] = warning.split(': ')
                return (
                  <li>
                    {word('warning', kind)}: <bdi>{rest.join(': ')}</bdi>
                  </li>
                )
              })}
            </ul>
            <Checkbox
              name="checked"
              value="on"
              label={t('answers.checked')}
              error={here.error('checked')}
            />
          </>
        )}
        <Button next={t('answers.approve-next')}>{t('answers.approve')}</Button>
      </Form>
    </section>
  )
}
