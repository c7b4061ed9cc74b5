import { Button, Details, Empty, Field, Form, Hidden, Summary, Time } from '#html'
import type { Here, View } from '#kernel/web'
import { dataLink } from '../links.ts'
import { t } from '../words.ts'
import {
  channelOptions,
  channelWord,
  communityOptions,
  communityWord,
  hatOptions,
  hatWord,
} from './words.tsx'

type Known = {
  id: string
  name: string
  called: string | null
  email: string | null
  place: string | null
  about: string | null
  locale: string | null
  joined_at: Date
  origin: string
}
type Answer = {
  person: Known
  memberships: Array<{ community: string; since: Date }>
  hats: Array<{ id: string; hat: string; space: string | null; given_at: Date; until: Date | null }>
  organisations: Array<{ id: string; name: string; role: string | null }>
  encounters: Array<{
    id: string
    at: Date
    channel: string
    value: string | null
    words: string
    by: string | null
  }>
}

export const PersonPage: View<Answer> = (answer, here) => ({
  title: answer.person.name,
  crumbs: [{ href: '/desk/people', label: t('people') }],
  main: (
    <>
      <Facts {...answer} />
      <Hats {...answer} />
      <h2>{t('encounters')}</h2>
      {answer.encounters.length === 0 ? (
        <Empty>{t('encounters.empty')}</Empty>
      ) : (
        <Encounters of={answer.encounters} />
      )}
      <Details summary={t('encounters.note')} open={here.error('words') !== undefined}>
        <Form action={`/desk/people/${answer.person.id}/encounters`}>
          <Field
            name="channel"
            type="select"
            label={t('channel')}
            options={channelOptions()}
            value={here.value('channel', 'talk')}
            error={here.error('channel')}
          />
          <Field
            name="words"
            type="textarea"
            label={t('encounters.words')}
            most={2000}
            value={here.value('words')}
            error={here.error('words')}
          />
          <Field
            name="value"
            label={t('encounters.value')}
            hint={t('encounters.value-hint')}
            value={here.value('value')}
            optional
          />
          <Button kind="plain">{t('encounters.button')}</Button>
        </Form>
      </Details>
      <Details summary={t('change.title')} open={here.error('name') !== undefined}>
        <ChangeForm person={answer.person} memberships={answer.memberships} here={here} />
      </Details>
      <p>
        <a href={dataLink(answer.person.id, false)}>{t('data.link')}</a> ·{' '}
        <a href={`/people/${answer.person.id}/erase`}>{t('erase.link')}</a>
      </p>
    </>
  ),
})

const Facts = ({ person, memberships, organisations }: Answer) => (
  <Summary
    rows={[
      ...(person.called ? [{ name: t('called'), value: <bdi>{person.called}</bdi> }] : []),
      {
        name: t('email'),
        value: person.email === null ? undefined : <span dir="ltr">{person.email}</span>,
      },
      {
        name: t('communities'),
        value:
          memberships.length === 0
            ? undefined
            : memberships.map((one) => communityWord(one.community)).join(', '),
      },
      ...organisations.map((one) => ({
        name: one.role ?? t('organisation'),
        value: <bdi>{one.name}</bdi>,
      })),
      ...(person.place ? [{ name: t('place'), value: person.place }] : []),
      { name: t('since'), value: <Time at={person.joined_at} /> },
      ...(person.about ? [{ name: t('about'), value: person.about }] : []),
    ]}
  />
)

const Hats = ({ person, hats }: Answer) => (
  <>
    <h2>{t('hats')}</h2>
    {hats.length === 0 && <p class="quiet">{t('hats.none')}</p>}
    <ul class="plain-list">
      {hats.map((held) => (
        <li>
          <Form action="/desk/people/hats/take" class="inline-form">
            <Hidden name="grant" value={held.id} />
            {held.space === null
              ? hatWord(held.hat)
              : t('hats.in-space', { hat: hatWord(held.hat) })}{' '}
            <Button kind="quiet">{t('hats.take', { hat: hatWord(held.hat) })}</Button>
          </Form>
        </li>
      ))}
    </ul>
    <Details summary={t('hats.give')}>
      <Form action={`/desk/people/${person.id}/hats`}>
        <Field
          name="hat"
          type="select"
          label={t('hat')}
          hint={t('hats.hint')}
          options={hatOptions()}
          choose
        />
        <Button kind="plain">{t('hats.give')}</Button>
      </Form>
    </Details>
  </>
)

const Encounters = ({ of }: { of: Answer['encounters'] }) => (
  <ul class="plain-list">
    {of.map((one) => (
      <li>
        <p dir="auto">{one.words}</p>
        <p class="meta">
          <Time at={one.at} as="both" /> · {channelWord(one.channel)}
          {one.value !== null && ` · ${one.value}`}
          {one.by !== null && (
            <>
              {' '}
              · <bdi>{one.by}</bdi>
            </>
          )}
        </p>
      </li>
    ))}
  </ul>
)

const ChangeForm = ({
  person,
  memberships,
  here,
}: {
  person: Known
  memberships: Answer['memberships']
  here: Here
}) => (
  <Form action={`/desk/people/${person.id}/change`}>
    <Field
      name="name"
      label={t('name')}
      value={here.value('name', person.name)}
      error={here.error('name')}
    />
    <Field
      name="called"
      label={t('called')}
      value={here.value('called', person.called)}
      error={here.error('called')}
      optional
    />
    <Field
      name="place"
      label={t('place')}
      value={here.value('place', person.place)}
      error={here.error('place')}
      optional
    />
    <Field
      name="about"
      type="textarea"
      label={t('about')}
      value={here.value('about', person.about)}
      error={here.error('about')}
      optional
    />
    <Field
      name="communities"
      type="checkboxes"
      label={t('communities')}
      options={communityOptions()}
      value={memberships.map((one) => one.community)}
    />
    <Button kind="plain">{t('change.button')}</Button>
  </Form>
)
