import {
  Button,
  Deadline,
  Details,
  Field,
  Form,
  Person,
  Press,
  Row,
  Rows,
  Tag,
  Time,
  type Html,
} from '#html'
import type { Here, View } from '#kernel/web'
import type { seeDeskSpace } from '../see-desk-space.ts'
import { t } from '../words.ts'
import { SpaceFields } from './space-fields.tsx'

type Answer = NonNullable<(typeof seeDeskSpace)['answers']>
type Props = { answer: Answer; here: Here }

export const DeskSpacePage: View<Answer> = (answer, here) => ({
  title: answer.space.name,
  space: answer.space.name,
  width: 'desk',
  crumbs: [{ href: '/desk/spaces', label: t('place') }],
  main: (
    <>
      <p>
        <a href={`/s/${answer.space.slug}`}>{t('desk.to-space')}</a>
      </p>
      <Requests answer={answer} />
      {answer.may.invite === true && <Invitations answer={answer} here={here} />}
      <Moderators answer={answer} here={here} />
      {answer.may.change === true && <Settings answer={answer} here={here} />}
    </>
  ),
})

const Requests = ({ answer: { space, requests } }: Pick<Props, 'answer'>): Html => (
  <section>
    <h2>{t('desk.asking')}</h2>
    {requests.length === 0 ? (
      <p class="quiet">{t('desk.asking-empty')}</p>
    ) : (
      <Rows>
        {requests.map((one) => (
          <Row
            href={`/desk/spaces/${space.slug}/requests/${one.id}`}
            title={one.name}
            text={one.why}
            meta={[<Time at={one.asked_at} as="both" />]}
            side={<Tag tone="person">{t('desk.answer')}</Tag>}
          />
        ))}
      </Rows>
    )}
  </section>
)

const Invitations = ({ answer: { space, invitations, people }, here }: Props): Html => (
  <section>
    <h2>{t('desk.inviting')}</h2>
    {invitations.length > 0 && (
      <ul>
        {invitations.map((one) => (
          <li>
            {one.path === null ? (
              <Person name={one.name ?? undefined} />
            ) : (
              <bdi dir="ltr">{here.origin + one.path}</bdi>
            )}{' '}
            · {one.path !== null && <>{t('desk.places-left', { n: one.uses_left })} · </>}
            <Deadline at={one.expires_at} />
            <Press action={`/desk/spaces/${space.slug}/invitations/${one.id}/withdraw`}>
              {t('desk.withdraw')}
            </Press>
          </li>
        ))}
      </ul>
    )}
    <Details summary={t('desk.invite-person')} open={here.error('person') !== undefined}>
      <Form action={`/desk/spaces/${space.slug}/invitations`}>
        <Field
          name="person"
          type="select"
          choose
          label={t('name')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          value={here.value('person')}
          error={here.error('person')}
        />
        <Field
          name="note"
          label={t('desk.note')}
          value={here.value('note')}
          error={here.error('note')}
          optional
        />
        <Button kind="plain" next={t('desk.invite-next')}>
          {t('desk.invite')}
        </Button>
      </Form>
    </Details>
    <Details
      summary={t('desk.link')}
      open={here.error('uses') !== undefined || here.error('days') !== undefined}
    >
      <Form action={`/desk/spaces/${space.slug}/links`}>
        <Field
          name="days"
          inputmode="numeric"
          label={t('desk.days')}
          value={here.value('days', 14)}
          error={here.error('days')}
        />
        <Field
          name="uses"
          inputmode="numeric"
          label={t('desk.uses')}
          value={here.value('uses', 20)}
          error={here.error('uses')}
        />
        <Button kind="plain" next={t('desk.link-next')}>
          {t('desk.make-link')}
        </Button>
      </Form>
    </Details>
  </section>
)

const Moderators = ({ answer: { space, keepers, people, may }, here }: Props): Html => (
  <section>
    <h2>{t('moderators')}</h2>
    {keepers.length === 0 && <p>{t('desk.no-moderators')}</p>}
    <ul>
      {keepers.map((one) => (
        <li>
          <Person name={one.name} demo={one.demo} />
          {may.run === true && (
            <Press action={`/desk/spaces/${space.slug}/moderators/${one.id}/dismiss`}>
              {t('desk.dismiss')}
            </Press>
          )}
        </li>
      ))}
    </ul>
    {may.run === true && (
      <Details summary={t('desk.name-moderator')} open={here.error('moderator') !== undefined}>
        <Form action={`/desk/spaces/${space.slug}/moderators`}>
          <Field
            name="moderator"
            type="select"
            choose
            label={t('name')}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            error={here.error('moderator')}
          />
          <Button kind="plain" next={t('desk.name-next')}>
            {t('desk.name')}
          </Button>
        </Form>
      </Details>
    )}
  </section>
)

const Settings = ({ answer: { space, people, languages }, here }: Props): Html => (
  <section>
    <h2>{t('desk.settings')}</h2>
    <Form action={`/desk/spaces/${space.slug}/change`}>
      <SpaceFields here={here} space={space} languages={languages} />
      <Field
        name="owner"
        type="select"
        label={t('owner')}
        choose
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={here.value('owner', space.owner)}
        error={here.error('owner')}
        optional
      />
      <Button kind="plain" next={t('desk.save-next')}>
        {t('desk.save')}
      </Button>
    </Form>
    <Form action={`/desk/spaces/${space.slug}/${space.closed_at ? 'reopen' : 'close'}`}>
      <Button kind="quiet" next={space.closed_at ? t('desk.reopen-next') : t('desk.close-next')}>
        {space.closed_at ? t('desk.reopen') : t('desk.close')}
      </Button>
    </Form>
  </section>
)
