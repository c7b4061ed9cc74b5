// One page to agree and to take back: each purpose with its words, each way with one button.
import { Button, Details, Field, Form, Hidden, Tag, Time, type Html } from '#html'
import type { Here, View } from '#kernel/web'
import type { Line, seePreferences } from '../see-preferences.ts'
import { t, word } from '../words.ts'

type Answer = NonNullable<(typeof seePreferences)['answers']>

export const PreferencesPage: View<Answer> = (answer, here) => {
  const path = answer.key === null ? '/me/consent' : `/preferences/${answer.key}`
  return {
    title: t('preferences-title'),
    lead:
      answer.address === null
        ? t('preferences-lead', { business: here.business.name })
        : t('preferences-lead-address', {
            business: here.business.name,
            address: answer.address,
          }),
    width: 'form',
    unlisted: true,
    ...(answer.key === null ? {} : { bare: true }),
    main: (
      <>
        {answer.lines.map((line) => (
          <Purpose line={line} path={path} />
        ))}
        <h2>{t('stop-title')}</h2>
        <Form action={`${path}/stop`}>
          <Button kind="plain" next={t('stop-next')}>
            {t('stop')}
          </Button>
        </Form>
        <h2 id="wishes">{t('wishes-title')}</h2>
        <Wishes answer={answer} path={path} here={here} />
      </>
    ),
  }
}

const Purpose = ({ line, path }: { line: Line; path: string }): Html => (
  <section class="letter" aria-labelledby={`p-${line.key}`}>
    <h2 id={`p-${line.key}`} lang={line.locale}>
      <bdi>{line.title}</bdi>
    </h2>
    <p lang={line.locale} dir="auto">
      {line.words}
    </p>
    {line.ways.map((way) => (
      <Way line={line} way={way} path={path} />
    ))}
    {line.channels.some((one) => one === 'email') && (
      <p class="quiet">{t('at-most', { most: line.most, days: line.days })}</p>
    )}
  </section>
)

type WayProps = { line: Line; way: Line['ways'][number]; path: string }

const Way = ({ line, way, path }: WayProps): Html => {
  const on = way.state === 'given'
  return (
    <Form action={`${path}/${on ? 'withdraw' : 'allow'}`}>
      <Hidden name="purpose" value={line.key} />
      <Hidden name="channel" value={way.channel} />
      {!on && <Hidden name="hash" value={line.hash} />}
      <p class="meta">
        <span>{word('channel', way.channel)}</span>
        <Tag tone={on ? 'done' : 'plain'}>{word('state', way.state ?? 'none')}</Tag>
        {way.since !== null && <Time at={way.since} as="day" />}
        {way.event !== null && (
          <a href={`${path}/receipts/${way.event}`} download="consent-receipt.json">
            {t('receipt')}
          </a>
        )}
      </p>
      {!(line.retired && !on) && (
        <Button kind="plain">
          {t(on ? 'withdraw-way' : 'allow-way', { way: word('channel', way.channel) })}
        </Button>
      )}
    </Form>
  )
}

const Wishes = ({
  answer: { wishes, languages },
  path,
  here,
}: {
  answer: Answer
  path: string
  here: Here
}): Html => (
  <Form action={`${path}/wishes`}>
    <p>{t('wishes-lead')}</p>
    {languages.length > 1 && (
      <Field
        name="locale"
        type="select"
        label={t('wish-language')}
        value={here.value('locale', wishes.locale || here.locale)}
        options={languages.map((value) => ({
          value,
          label: new Intl.DisplayNames([value], { type: 'language' }).of(value) ?? value,
        }))}
        error={here.error('locale')}
      />
    )}
    <Field
      name="quietFrom"
      type="select"
      label={t('wish-quiet-from')}
      hint={t('wish-quiet-hint')}
      value={here.value('quietFrom', String(wishes.quietFrom))}
      options={hours}
    />
    <Field
      name="quietUntil"
      type="select"
      label={t('wish-quiet-until')}
      value={here.value('quietUntil', String(wishes.quietUntil))}
      options={hours}
    />
    <Field
      name="timeZone"
      label={t('wish-zone')}
      hint={t('wish-zone-hint')}
      value={here.value('timeZone', wishes.timeZone)}
      error={here.error('timeZone')}
      ltr
    />
    <Details summary={t('wishes-more')} open={wishes.pronouns !== '' || wishes.need !== ''}>
      <Field
        name="pronouns"
        label={t('wish-pronouns')}
        hint={t('wish-pronouns-hint')}
        optional
        value={here.value('pronouns', wishes.pronouns)}
        error={here.error('pronouns')}
      />
      <Field
        name="need"
        type="textarea"
        rows={3}
        most={500}
        label={t('wish-need')}
        hint={t('wish-need-hint')}
        optional
        value={here.value('need', wishes.need)}
        error={here.error('need')}
      />
    </Details>
    <Button next={t('wishes-next')}>{t('wishes-keep')}</Button>
  </Form>
)

const hours = Array.from({ length: 24 }, (_none, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}))
