// Follow, stop, or never hear of it: three words, one press.
import { Button, Form, Hidden, type Html } from '#html'
import { t } from '../words.ts'

type Level = 'watched' | 'muted' | 'neither'
type Props = { action: string; level: Level; about: 'topic' | 'category' }

export function Follow({ action, level, about }: Props): Html {
  return (
    <>
      <h2>{t('follow')}</h2>
      <p>{t(`following-${about}-${level}`)}</p>
      {level !== 'watched' && <Press action={action} level="watched" label={t('follow-watched')} />}
      {level !== 'neither' && <Press action={action} level="neither" label={t(`stop-${level}`)} />}
      {level !== 'muted' && <Press action={action} level="muted" label={t('follow-muted')} />}
    </>
  )
}

type PressProps = { action: string; level: Level; label: string }

const Press = ({ action, level, label }: PressProps): Html => (
  <Form class="press" action={action}>
    <Hidden name="level" value={level} />
    <Button kind="quiet">{label}</Button>
  </Form>
)
