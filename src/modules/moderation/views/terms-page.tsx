// The settings of moderation: what is promised, what usually follows, when moderators rest, how much is read twice.
import { Button, Field, Form, type Html } from '#html'
import type { Here, View } from '#kernel/web'
import type { seeTerms } from '../see-terms.ts'
import { measuresWithPoints, type Terms } from '../terms.ts'
import { t } from '../words.ts'
import { LadderFields } from './terms-ladder.tsx'
import { TermsInWords } from './terms-in-words.tsx'

type Props = { terms: Terms; here: Here }

export const TermsPage: View<NonNullable<(typeof seeTerms)['answers']>> = (
  { terms, may },
  here,
) => ({
  title: t('terms.title'),
  lead: t('terms.lead'),
  width: 'reading',
  main:
    may === true ? (
      <>
        <p>
          <a href="/moderation/account#terms">{t('terms.public')}</a> ·{' '}
          <a href="/desk/triage">{t('triage.title')}</a>
        </p>
        <Promises terms={terms} here={here} />
        <Ladder terms={terms} here={here} />
        <Rest terms={terms} here={here} />
        <Samples terms={terms} here={here} />
      </>
    ) : (
      <>
        <p class="quiet">{t('terms.only-owner')}</p>
        <TermsInWords terms={terms} />
      </>
    ),
})

const severities = ['taste', 'usual', 'serious', 'harm'] as const

function Promises({ terms, here }: Props): Html {
  return (
    <Form action="/desk/moderation/terms/promises">
      <h2>{t('terms.promises')}</h2>
      <p class="quiet">{t('terms.promises-about')}</p>
      {severities.map((name, at) => (
        <Amount
          name={name}
          label={t(`terms.severity.${name}`)}
          hint={t(`terms.severity-hint.${name}`)}
          value={terms.promised_hours[at]}
          here={here}
        />
      ))}
      <Amount name="appeal" label={t('terms.appeal-days')} value={terms.appeal_days} here={here} />
      <Button kind="plain" next={t('terms.promises-next')}>
        {t('terms.keep-promises')}
      </Button>
    </Form>
  )
}

function Ladder({ terms, here }: Props): Html {
  return (
    <Form action="/desk/moderation/terms/ladder">
      <h2>{t('terms.ladder')}</h2>
      <p class="quiet">{t('terms.ladder-about')}</p>
      <Amount
        name="strikeDays"
        label={t('terms.strike-days')}
        value={terms.strike_days}
        here={here}
      />
      <fieldset class="field">
        <legend class="label">{t('terms.weights')}</legend>
        <p class="hint">{t('terms.weights-hint')}</p>
        <div class="amounts">
          {measuresWithPoints.map((name, at) => (
            <Amount
              name={name}
              label={t(`account.measure.${name}`)}
              value={terms.weights[at]}
              here={here}
            />
          ))}
        </div>
      </fieldset>
      <LadderFields ladder={terms.ladder} here={here} />
      <Button kind="plain" next={t('terms.ladder-next')}>
        {t('terms.keep-ladder')}
      </Button>
    </Form>
  )
}

function Rest({ terms, here }: Props): Html {
  return (
    <Form action="/desk/moderation/terms/rest">
      <h2>{t('terms.rest')}</h2>
      <p class="quiet">{t('terms.rest-about')}</p>
      <div class="amounts">
        <Amount
          name="minutes"
          label={t('terms.rest-minutes')}
          value={terms.rest_minutes}
          here={here}
        />
        <Amount name="heavy" label={t('terms.rest-heavy')} value={terms.rest_heavy} here={here} />
        <Amount name="seen" label={t('terms.rest-seen')} value={terms.rest_seen} here={here} />
        <Amount name="pause" label={t('terms.pause')} value={terms.pause_minutes} here={here} />
      </div>
      <Button kind="plain" next={t('terms.rest-next')}>
        {t('terms.keep-rest')}
      </Button>
    </Form>
  )
}

function Samples({ terms, here }: Props): Html {
  return (
    <Form action="/desk/moderation/terms/samples">
      <h2>{t('terms.samples')}</h2>
      <p class="quiet">{t('terms.samples-about')}</p>
      <div class="amounts">
        <Amount name="blind" label={t('terms.blind')} value={terms.blind_share} here={here} />
        <Amount name="second" label={t('terms.second')} value={terms.second_share} here={here} />
      </div>
      <Button kind="plain" next={t('terms.samples-next')}>
        {t('terms.keep-samples')}
      </Button>
    </Form>
  )
}

type AmountProps = {
  name: string
  label: string
  hint?: string
  value: number | undefined
  here: Here
}
const Amount = ({ name, label, hint, value, here }: AmountProps): Html => (
  <Field
    name={name}
    label={label}
    hint={hint}
    type="number"
    min="0"
    value={here.value(name, value)}
    error={here.error(name)}
  />
)
