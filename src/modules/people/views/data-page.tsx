import { Button, Checkbox, Details, Form, Summary, Time } from '#html'
import type { Withheld } from '#kernel'
import type { View } from '#kernel/web'
import { columnSays, t, tableSays, valueSays, withheldSays } from '../words.ts'

type Data = {
  person: { id: string; name: string }
  held: Array<{ table: string; rows: Array<Record<string, unknown>> }>
  at: Date
}

const isWithheld = (value: unknown): value is Withheld =>
  typeof value === 'object' && value !== null && 'withheld' in value

const shown = (table: string, column: string, value: unknown) =>
  value instanceof Date
    ? value.toISOString().slice(0, 16).replace('T', ' ')
    : isWithheld(value)
      ? withheldSays(value.withheld)
      : typeof value === 'string' || typeof value === 'boolean'
        ? valueSays(table, column, value)
        : JSON.stringify(value)

export const DataPage: View<Data> = ({ person, held, at }, here) => ({
  title: t('data.title', { name: person.name }),
  lead: t('data.lead'),
  main: (
    <>
      <p class="meta">
        {t('data.at')} <Time at={at} as="both" /> ·{' '}
        <a href={`/people/${person.id}/data.json`}>{t('data.json')}</a>
      </p>
      {held.map(({ table, rows }) => (
        <Details summary={t('data.table', { table: tableSays(table), count: rows.length })}>
          {rows.slice(0, 100).map((row) => (
            <Summary
              rows={Object.entries(row).map(([name, value]) => ({
                name: columnSays(table, name),
                value:
                  value === null ? undefined : <span dir="auto">{shown(table, name, value)}</span>,
              }))}
            />
          ))}
        </Details>
      ))}
      <h2>{t('erase.title')}</h2>
      <p>{t('erase.what')}</p>
      <Form action={`/people/${person.id}/erase`}>
        <Checkbox name="sure" value="yes" label={t('erase.sure')} error={here.error('sure')} />
        <Button kind="danger" next={t('erase.next')}>
          {t('erase.button')}
        </Button>
      </Form>
    </>
  ),
})
