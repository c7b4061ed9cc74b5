// Answers as other survey tools write them: what stories about bringing a survey in share.
export const bytes = (text: string) => new TextEncoder().encode(text)
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`

/** As Typeform writes it: boxes have columns of their own, yes or no is 1 or 0, the last columns say when and from where. */
export const typeform = (many: number) =>
  [
    '#,How likely are you to recommend us?,Rye,Rolls,Cake,May we print your words?,What should we know?,Start Date (UTC),Submit Date (UTC),Network ID',
    ...Array.from({ length: many }, (_, n) =>
      [
        `r${n}x`,
        (n * 3) % 11,
        n % 2 ? 'Rye' : '',
        n % 3 ? 'Rolls' : '',
        n % 5 ? '' : 'Cake',
        n % 2,
        n % 4 ? '' : cell(`The queue is "long",\non Saturdays; number ${n}`),
        '2026-05-02 10:01:02',
        '2026-05-02 10:03:04',
        `f00${n}`,
      ].join(','),
    ),
  ].join('\r\n')

/** As Google Forms writes it: a grid is a column a row, boxes stand in one cell with semicolons. */
export const googleForms = (many: number) =>
  [
    '"Timestamp","Username","How was it? [The bread]","How was it? [The service]","Where do you buy?","What did you buy?","How was it?","How was it?"',
    ...Array.from({ length: many }, (_, n) =>
      [
        cell(`2026/05/02 10:0${n % 10}:00 AM GMT+2`),
        cell(`customer${n}@example.org`),
        cell(String(1 + (n % 5))),
        cell(n === 3 ? 'do not know' : String(1 + ((n * 2) % 5))),
        cell(n % 3 ? 'Shop' : 'Market stall'),
        cell(['Bread;Cake', 'Bread', 'Cake;Rolls', 'Rolls;Bread'][n % 4] ?? ''),
        cell(`Fine ${n}`),
        cell(n < 2 ? '' : `Once more ${n}`),
      ].join(','),
    ),
  ].join('\n')
