// The steps of the ladder as fields, one row a step; a row without points is no step.
import { Field, type Html } from '#html'
import type { Here } from '#kernel/web'
import type { Step } from '../ladder.ts'
import { accountMeasures } from '../shapes.ts'
import { accountWord, t } from '../words.ts'

/** Two more than there are, to add some. */
const rowsFor = (ladder: readonly Step[]) => Math.min(8, ladder.length + 2)
const options = () =>
  accountMeasures
    .filter((one) => one !== 'none')
    .map((value) => ({ value, label: accountWord(value) }))

export const LadderFields = ({ ladder, here }: { ladder: readonly Step[]; here: Here }): Html => (
  <>
    {Array.from({ length: rowsFor(ladder) }, (_, at) => (
      <StepRow n={at + 1} step={ladder[at]} here={here} />
    ))}
  </>
)

type Row = { n: number; step: Step | undefined; here: Here }
const StepRow = ({ n, step, here }: Row): Html => (
  <fieldset class="field">
    <legend class="label">{t('terms.step', { n })}</legend>
    <div class="amounts">
      <Field
        name={`points${n}`}
        label={t('terms.from-points')}
        type="number"
        min="1"
        value={here.value(`points${n}`, step?.points)}
        error={here.error(`points${n}`)}
      />
      <Field
        name={`account${n}`}
        label={t('terms.follows-label')}
        type="select"
        options={options()}
        choose
        value={here.value(`account${n}`, step?.account)}
        error={here.error(`account${n}`)}
      />
      <Field
        name={`days${n}`}
        label={t('decide.days')}
        type="number"
        min="1"
        value={here.value(`days${n}`, step?.days)}
        error={here.error(`days${n}`)}
      />
    </div>
  </fieldset>
)
