// Finds what a mail repeats of earlier ones, in the words mail programs use in 13 languages, so that it can be folded.
// NOTE: nothing is taken away here. Answers written between or below the repeated lines stay in sight.

/** The line in which a mail program says who wrote what follows. Tried on one line and on up to three joined. */
const attributions: readonly RegExp[] = [
  /^On\b.{6,300}\bwrote ?:$/i,
  /^(Am|Den)\b.{6,300}\bschrieb\b.{0,200}:$/i,
  /^Le\b.{6,300}\ba écrit ?:$/i,
  /^El\b.{6,300}\bescribi[oó] ?:$/i,
  /^Op\b.{6,300}\bschreef\b.{0,200}:$/i,
  /^(W dniu|Dnia|pon|wt|śr|czw|pt|sob|niedz)\b.{6,300}\b(pisze|napisał(\(a\)|a)?) ?:$/i,
  /^.{6,300}(пишет|написал(\(а\)|а)?|писал(\(а\)|а)?) ?:$/i,
  /^(пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)[.,]? .{6,250}\d{1,2}:\d{2}.{0,200}<[^<>\s]+@[^<>\s]+> ?:$/i,
  /^.{6,300}(пише|написав|написала)(\(-?ла\))? ?:$/i,
  /^(Dne|po|út|st|čt|pá|so|ne)\b.{6,300}\bnapsal(\(a\)|a)? ?:$/i,
  /^.{6,300}\btarihinde\b.{0,200}\byazdı ?:$/i,
  /^\d{4}年\d{1,2}月\d{1,2}日.{0,300}([>＞] ?[:：]|[:：]|のメール[:：]?|書きました[:：]?)$/,
  /^(في|بتاريخ).{6,300}(كتب|كتبت|تمت كتابة ما يلي بواسطة).{0,200}[:：]$/,
]

/** The block of fields Outlook sets above what it repeats: who, then when, within a few lines. */
const who = /^\s*\*?(From|Von|De|Van|Od|От|Від|Kimden|差出人|من)\*? ?[:：]/i
const when =
  /^\s*\*?(Sent|Date|Gesendet|Datum|Envoyé|Enviado( el)?|Fecha|Verzonden|Wysłano|Data|Отправлено|Дата|Надіслано|Odesláno|Gönderildi|Gönderilme Tarihi|Tarih|送信日時|日付|تم الإرسال|تاريخ الإرسال|التاريخ)\*? ?[:：]/i
const rule =
  /^\s*-{2,} ?(Original Message|Ursprüngliche Nachricht|Message d'origine|Mensaje original|Oorspronkelijk bericht|Oryginalna wiadomość|Wiadomość oryginalna|Исходное сообщение|Оригінальне повідомлення|Původní zpráva|Özgün İleti|Orijinal Mesaj|元のメッセージ|الرسالة الأصلية) ?-{2,}/i

/** NOTE: a hostile mail of many such lines must not cost seconds. */
const most = 400
const endsSo = (line: string | undefined) => /[:：]\s*$/.test(line?.slice(-20) ?? '')

const repeated = (line: string) => /^\s*[>＞]/.test(line)
const blank = (line: string) => line.trim() === ''

export type Parted = { words: string; quoted: string }

/** The new words of a mail and what it repeats. */
export function partQuoted(text: string): Parted {
  const lines = text.replaceAll('\r\n', '\n').split('\n')
  const start = beginning(lines)
  if (start === undefined) return { words: text.trim(), quoted: '' }
  const end = ending(lines, start)
  if (end === undefined) return { words: text.trim(), quoted: '' }
  const words = [...lines.slice(0, start), ...lines.slice(end)].join('\n').trim()
  const quoted = lines.slice(start, end).join('\n').trim()
  return words === '' ? { words: text.trim(), quoted: '' } : { words, quoted }
}

/** Number of the line with which the repeated part begins. */
export function beginning(lines: readonly string[]): number | undefined {
  let last = lines.length
  while (last > 0 && (blank(lines[last - 1] ?? '') || repeated(lines[last - 1] ?? ''))) last -= 1
  let colons = 0
  for (const [at, line] of lines.entries()) {
    if (rule.test(line)) return at
    if (who.test(line) && lines.slice(at + 1, at + 4).some((next) => when.test(next))) return at
    if (at >= last && repeated(line)) return at
    if (colons < most && [0, 1, 2].some((more) => endsSo(lines[at + more]))) {
      colons += 1
      if (isAttribution(lines, at)) return at
    }
  }
  return undefined
}

function isAttribution(lines: readonly string[], at: number): boolean {
  if (blank(lines[at] ?? '')) return false
  for (const many of [1, 2, 3]) {
    const some = lines.slice(at, at + many)
    if (many > 1 && (some.some(blank) || !/[@\d]|^(On|Am|Le|El|Op|Dne|في)\b/i.test(some[0] ?? '')))
      return false
    const joined = some
      .map((line) => line.trim())
      .join(' ')
      .replaceAll(/[\u200e\u200f\u202a-\u202e]/g, '')
    if (joined.length <= 600 && attributions.some((one) => one.test(joined))) return true
  }
  return false
}

/** Where it ends: with the mail, or with the last repeated line if an answer stands below; undefined if it is mixed. */
function ending(lines: readonly string[], start: number): number | undefined {
  const first = lines.findIndex((line, at) => at >= start && repeated(line))
  if (first === -1 || lines.slice(start, first).filter((line) => !blank(line)).length > 3)
    return lines.length
  let end = first
  while (end < lines.length && (repeated(lines[end] ?? '') || blank(lines[end] ?? ''))) end += 1
  const rest = lines.slice(end)
  return rest.some(repeated) ? undefined : end
}
