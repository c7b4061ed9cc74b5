// What people ask and complain about at the demonstration bakery. Nobody of them exists.

export const questions = [
  {
    by: 'Claire Dubois',
    subject: 'Is there rye in the walnut bread?',
    text: 'My daughter cannot have rye. The label only says wheat and walnuts, but last week she had a rash.',
    channel: 'telephone',
    locale: 'en',
    hoursAgo: 5,
    cause: 'Allergens not on the label',
    note: 'She was worried. @Jonas which sourdough goes into it at the moment?',
  },
  {
    by: 'Yusuf Demir',
    subject: 'Lieferung nach Potsdam?',
    text: 'Liefern Sie auch nach Potsdam, und an welchem Tag? Auf der Seite steht Freitag, am Telefon hieß es Donnerstag.',
    channel: 'telephone',
    locale: 'de',
    hoursAgo: 30,
    cause: 'Delivery day unclear',
    answer:
      'Guten Tag Herr Demir,\n\nja, wir fahren freitags nach Potsdam. Der Donnerstag war ein Versehen, bitte entschuldigen Sie. Ich frage unseren Fahrer nach der Uhrzeit und schreibe Ihnen.\n\nLena Fischer',
    next: 'we-act',
  },
  {
    by: 'Maria Rossi',
    subject: 'Could I order twelve small loaves for Saturday?',
    text: 'For a christening, about 300 grams each, half of them with seeds. I could pick them up at eight.',
    channel: 'shop',
    locale: 'en',
    hoursAgo: 20,
    answer:
      'Dear Maria,\n\nwith pleasure. Twelve loaves, six with seeds, Saturday at eight. Do you want them sliced?\n\nLena',
    next: 'you-answer',
  },
  {
    by: 'Oluwaseun Adeyemi',
    subject: 'Thank you, and a question about the starter',
    text: 'The course was lovely. Can I freeze the starter when I travel for a month?',
    channel: 'telephone',
    locale: 'en',
    hoursAgo: 200,
    answer:
      'Dear Seun,\n\nyou can. Feed it, let it stand for an hour, then freeze it. When you are back, give it two days of feeding before you bake.\n\nLena',
  },
] as ReadonlyArray<{
  by: string
  subject: string
  text: string
  channel: 'telephone' | 'shop'
  locale: string
  hoursAgo: number
  cause?: string
  note?: string
  answer?: string
  next?: 'we-act' | 'you-answer' | 'done'
}>

export type Complaint = {
  by: string
  subject: string
  text: string
  remedySought: string
  product: string
  severity: 'low' | 'medium' | 'high'
  assessment: string
  cause: string
  rootCause: string
  summary: string
  findings: string
  outcome: 'upheld' | 'partly' | 'not-upheld'
  reasons: string
  remedy: 'none' | 'apology' | 'refund' | 'replacement' | 'voucher'
  remedyWords?: string
  value?: string
  differs?: string
  doubt?: string
  rated?: [number, number]
  hoursAgo: number
  until: 'received' | 'summarised' | 'decided' | 'doubted'
}

const notBaked = {
  product: 'Seeded loaf, Saturday',
  severity: 'low',
  assessment: 'One loaf, eaten by nobody. It can happen again on every Saturday.',
  cause: 'Bread not baked through',
  rootCause: 'The second oven is ten degrees colder than it shows.',
} as const

export const complaints: readonly Complaint[] = [
  {
    ...notBaked,
    by: 'Yusuf Demir',
    subject: 'Seeded loaf not baked through',
    text: 'The seeded loaf I bought on Saturday was wet in the middle. I had guests.',
    remedySought: 'A loaf that is baked.',
    summary:
      'The seeded loaf of Saturday was wet in the middle, in front of your guests. You want a new one.',
    findings:
      'Jonas remembers that the second oven ran cold that morning. Two more loaves came back.',
    outcome: 'upheld',
    reasons:
      'The oven ran cold and we did not notice before we sold the loaves. That was our doing.',
    remedy: 'apology',
    rated: [5, 5],
    hoursAgo: 900,
    until: 'decided',
  },
  {
    ...notBaked,
    by: 'Oluwaseun Adeyemi',
    subject: 'Rye loaf wet in the middle, not baked through',
    text: 'The rye loaf of Saturday was not baked through, wet in the middle.',
    remedySought: 'An apology is enough.',
    summary: 'The rye loaf was wet in the middle. You want us to know and to say sorry.',
    findings: 'It came from the second oven on the same Saturday.',
    outcome: 'upheld',
    reasons:
      'It came out of the cold oven, as others did that morning. We should have tried one before selling them.',
    remedy: 'apology',
    rated: [4, 4],
    hoursAgo: 880,
    until: 'decided',
  },
  {
    by: 'Claire Dubois',
    subject: 'Birthday cake fell apart in the box',
    text: 'I carried the cake home for ten minutes. When we opened the box it had fallen to one side and broken. It was for my daughter’s eighth birthday.',
    remedySought: 'The price of the cake, and that it does not happen to others.',
    product: 'Birthday cake, ordered for 14 November',
    severity: 'medium',
    assessment: 'A birthday spoilt, and the box is used for every cake of this size.',
    cause: 'Packing',
    rootCause: 'The 24 cm box was sold out and nobody may refuse to pack a cake into a larger one.',
    summary:
      'The cake broke on a short way home because the box was too large for it. It was your daughter’s birthday. You want your money back and that we change the packing.',
    findings:
      'The 24 cm boxes were sold out. Jonas packed the cake into a 30 cm box without anything to hold it, and says so himself.',
    outcome: 'partly',
    reasons:
      'The box was too large and that was our doing. The cake could be eaten, so we give back half of the price.',
    remedy: 'refund',
    remedyWords: 'Half of the price, to the card you paid with.',
    value: '21.00',
    doubt: 'It was a birthday cake. Nobody puts candles on half a cake.',
    hoursAgo: 260,
    until: 'doubted',
  },
  {
    by: 'Maria Rossi',
    subject: 'Sesame not on the label of the pretzels',
    text: 'There is sesame on the new pretzels and the label does not say so. My husband had to take his spray.',
    remedySought: 'A label, today.',
    product: 'Pretzels with sesame',
    severity: 'high',
    assessment:
      'Somebody was harmed, and the pretzels are on sale. Taken out of the window at once.',
    cause: 'Allergens not on the label',
    rootCause: 'Labels are printed from last year’s list.',
    summary:
      'The label of the new pretzels does not name sesame. Your husband had an allergic reaction. You want the label corrected today.',
    findings: '',
    outcome: 'upheld',
    reasons: '',
    remedy: 'none',
    hoursAgo: 26,
    until: 'summarised',
  },
  {
    by: 'Petra Krause',
    subject: 'The gate was closed at the time we agreed',
    text: 'Our lorry stood before the gate for forty minutes at six on Tuesday, although six was agreed.',
    remedySought: 'Somebody who opens.',
    product: 'Flour delivery, Tuesday',
    severity: 'low',
    assessment: '',
    cause: 'Delivery day unclear',
    rootCause: '',
    summary: '',
    findings: '',
    outcome: 'upheld',
    reasons: '',
    remedy: 'none',
    hoursAgo: 3,
    until: 'received',
  },
]
