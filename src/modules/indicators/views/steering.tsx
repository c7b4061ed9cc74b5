import { Button, Details, Field, Form, Press } from '#html'
import type { Here } from '#kernel/web'
import { t } from '../words.ts'
import type { Followed } from './declared.tsx'

type Of = { of: Followed; here: Here }
const at = ({ indicator }: Followed) => `/desk/indicators/${indicator.name}`
const touched = (here: Here, ...names: string[]) =>
  names.some((name) => here.error(name) !== undefined)

export const FiguresForm = ({ of, here, columns }: Of & { columns: readonly string[] }) => (
  <Details summary={t('give')} open={touched(here, ...columns, 'period', 'source', 'file', 'rows')}>
    <Form action={`${at(of)}/figures`}>
      <Field
        name="period"
        label={t('period')}
        hint={t(`period-hint.${of.indicator.period}`)}
        value={here.value('period')}
        error={here.error('period') ?? here.error('rows')}
        ltr
      />
      {columns.map((column) => (
        <Field
          name={column}
          type="number"
          min={0}
          label={t(`column.${column}` as 'column.start')}
          value={here.value(column)}
          error={here.error(column)}
        />
      ))}
      <Field
        name="source"
        label={t('source')}
        hint={t('source-hint')}
        value={here.value('source')}
        error={here.error('source')}
      />
      <Button kind="plain" next={t('give-next')}>
        {t('give-do')}
      </Button>
    </Form>
    <h3>{t('give-file')}</h3>
    <Form action={`${at(of)}/file`} multipart>
      <Field
        name="file"
        type="file"
        accept=".csv,text/csv"
        label={t('file')}
        hint={t('file-hint', { columns: ['period', ...columns].join(', ') })}
        error={here.error('file')}
      />
      <Field name="source" label={t('source')} hint={t('source-hint')} error={undefined} />
      <Button kind="plain">{t('give-file-do')}</Button>
    </Form>
  </Details>
)

export const TargetForm = ({ of, here }: Of) => (
  <Details summary={t('set-target')} open={touched(here, 'value', 'until', 'reason')}>
    <Form action={`${at(of)}/target`}>
      <Field
        name="value"
        type="number"
        step="any"
        label={t('target-value', { unit: of.indicator.unit })}
        value={here.value('value')}
        error={here.error('value')}
      />
      <Field
        name="until"
        label={t('target-until')}
        hint={t(`period-hint.${of.indicator.period}`)}
        value={here.value('until')}
        error={here.error('until')}
        ltr
      />
      <Field
        name="reason"
        type="textarea"
        rows={2}
        most={1000}
        label={t('target-reason')}
        value={here.value('reason')}
        error={here.error('reason')}
      />
      <Button kind="plain" next={t('target-next')}>
        {t('set-target')}
      </Button>
    </Form>
  </Details>
)

export const SilenceForm = ({ of, here }: Of) =>
  of.silence ? (
    <Press action={`${at(of)}/speak`}>{t('speak-again')}</Press>
  ) : (
    <Details
      summary={t('silence')}
      open={touched(here, 'reason') && of.indicator.better === 'neither'}
    >
      <Form action={`${at(of)}/silence`}>
        <Field
          name="reason"
          type="textarea"
          rows={2}
          most={1000}
          label={t('silence-reason')}
          hint={t('silence-hint')}
          value={here.value('reason')}
          error={here.error('reason')}
        />
        <Button kind="plain" next={t('silence-next')}>
          {t('silence')}
        </Button>
      </Form>
    </Details>
  )
