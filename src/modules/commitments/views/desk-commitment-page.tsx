// One promise from behind: what can be done with it now, by whoever looks.
import { Button, Details, Field, Form, Hidden, type Html } from '#html'
import { say } from '#kernel/language'
import type { Here, PageParts } from '#kernel/web'
import { commitmentPath, deskPath } from '../links.ts'
import type { CommitmentSeen } from '../see-commitment.ts'
import { t } from '../words.ts'
import { Facts, Words } from './commitment-page.tsx'
import { Steps } from './steps.tsx'

type Props = { seen: CommitmentSeen; here: Here }

export function DeskCommitmentPage(seen: CommitmentSeen, here: Here): PageParts {
  const { commitment, may } = seen
  const open = commitment.state === 'open'
  return {
    title: commitment.title,
    width: 'desk',
    crumbs: [{ href: '/desk/commitments', label: t('place-desk') }],
    main: (
      <>
        <p>
          <a href={commitmentPath(commitment.id)}>{t('to-public')}</a>
        </p>
        <Facts {...seen} />
        {commitment.why !== '' && (
          <Words heading={t('why')} text={commitment.why} lang={commitment.locale} />
        )}
        {may.work === true && open && <Work seen={seen} here={here} />}
        {may.work === true && commitment.state === 'kept' && <Effect seen={seen} here={here} />}
        {commitment.state === 'kept' && !commitment.verified_at && (
          <Verify seen={seen} here={here} />
        )}
        <Steps steps={seen.steps} lang={commitment.locale} />
        {may.show === true && !commitment.confined && <Show seen={seen} here={here} />}
      </>
    ),
  }
}

const area = (here: Here, name: string, label: string, hint?: string): Html => (
  <Field
    name={name}
    type="textarea"
    rows={4}
    label={label}
    hint={hint}
    value={here.value(name)}
    error={here.error(name)}
  />
)

const Work = ({ seen: { commitment, people }, here }: Props): Html => {
  const path = deskPath(commitment.id)
  return (
    <section>
      <h2>{t('do.title')}</h2>
      <Form action={`${path}/progress`} label={t('do.progress')}>
        {area(here, 'words', t('do.progress'), t('do.progress-hint'))}
        <Button kind="plain">{t('do.progress-button')}</Button>
      </Form>
      <Details
        summary={t('do.keep')}
        open={here.error('done') !== undefined || here.error('evidence') !== undefined}
      >
        <Form action={`${path}/keep`}>
          {area(here, 'done', t('what-we-did'), t('do.done-hint'))}
          {area(here, 'evidence', t('evidence'), t('do.evidence-hint'))}
          <Button next={t('do.keep-next')}>{t('do.keep')}</Button>
        </Form>
      </Details>
      <Details summary={t('do.delay')} open={here.error('due') !== undefined}>
        <Form action={`${path}/delay`}>
          <Field
            name="due"
            type="date"
            label={t('do.delay-to')}
            value={here.value('due')}
            error={here.error('due')}
          />
          {area(here, 'reason', t('do.delay-why'))}
          <Button kind="plain" next={t('do.delay-next')}>
            {t('do.delay')}
          </Button>
        </Form>
      </Details>
      <Details summary={t('do.hand-over')} open={here.error('owner') !== undefined}>
        <Form action={`${path}/hand-over`}>
          <Field
            name="owner"
            type="select"
            choose
            label={t('do.hand-over-to')}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            value={here.value('owner', commitment.owner)}
            error={here.error('owner')}
          />
          <Button kind="plain">{t('do.hand-over')}</Button>
        </Form>
      </Details>
      <Details summary={t('do.drop')}>
        <Form action={`${path}/drop`}>
          {area(here, 'reason', t('why-not'), t('do.drop-hint'))}
          <Button kind="danger" next={t('do.drop-next')}>
            {t('do.drop')}
          </Button>
        </Form>
      </Details>
    </section>
  )
}

const Effect = ({ seen: { commitment }, here }: Props): Html => (
  <section>
    <h2>{t('effect')}</h2>
    <Form action={`${deskPath(commitment.id)}/measure`}>
      <Field
        name="effect"
        type="textarea"
        rows={3}
        label={t('do.effect')}
        hint={commitment.measure || t('do.effect-hint')}
        value={here.value('effect', commitment.effect)}
        error={here.error('effect')}
      />
      <Button kind="plain">{t('do.effect-button')}</Button>
    </Form>
  </section>
)

const Verify = ({ seen: { commitment, may }, here }: Props): Html => (
  <section>
    <h2>{t('do.verify')}</h2>
    {may.verify === true ? (
      <Form action={`${deskPath(commitment.id)}/verify`}>
        <Field
          name="holds"
          type="radios"
          label={t('do.holds')}
          options={[
            { value: 'yes', label: t('do.holds-yes') },
            { value: 'no', label: t('do.holds-no'), hint: t('do.holds-no-hint') },
          ]}
          value={here.value('holds')}
          error={here.error('holds')}
        />
        {area(here, 'words', t('do.verify-words'))}
        <Button>{t('do.verify-button')}</Button>
      </Form>
    ) : (
      <p>{say({ key: may.verify.no })}</p>
    )}
  </section>
)

const Show = ({ seen: { commitment }, here }: Props): Html => (
  <Details
    summary={commitment.public ? t('do.withhold') : t('do.show')}
    open={here.error('public') !== undefined}
  >
    <Form action={`${deskPath(commitment.id)}/show`}>
      <Hidden name="public" value={commitment.public ? '0' : '1'} />
      {commitment.public && area(here, 'reason', t('do.withhold-why'))}
      <Button kind="plain" next={commitment.public ? t('do.withhold-next') : t('do.show-next')}>
        {commitment.public ? t('do.withhold') : t('do.show')}
      </Button>
    </Form>
  </Details>
)
