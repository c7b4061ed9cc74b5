// What customers, staff and suppliers of the demonstration bakery talk about among themselves. All made up.
import type { Talk } from './demo-categories.ts'

export const talksInside: readonly Talk[] = [
  {
    space: 'our-customers',
    category: 'new-loaves',
    title: 'Which one shall stay: walnut, potato or beer bread?',
    hoursAgo: 48,
    hoursBetween: 7,
    poll: {
      question: 'Which loaf shall stay on the shelf this winter?',
      options: 'Walnut and honey\nPotato\nDark beer',
      several: true,
    },
    votes: { 'Maria Rossi': ['2'], 'Yusuf Demir': ['1', '2'], 'Claire Dubois': ['1'] },
    posts: [
      {
        by: 'Lena Fischer',
        official: true,
        text: 'All three are on the shelf until Sunday. Try them, vote for as many as you like, and say why. The two with the most votes stay until March.',
      },
      { by: 'Maria Rossi', text: 'Potato. It is the only one my children and my mother both eat.' },
      {
        by: 'Yusuf Demir',
        text: 'No beer for me, so walnut and potato. Could the walnut one be a little less sweet?',
        thanks: ['Lena Fischer'],
      },
    ],
  },
  {
    space: 'our-customers',
    category: 'orders',
    title: 'Can I change my standing order for one week only?',
    hoursAgo: 90,
    hoursBetween: 2,
    answer: 2,
    posts: [
      {
        by: 'Claire Dubois',
        text: 'We are away in the second week of December. Do I have to cancel and order again?',
      },
      {
        by: 'Lena Fischer',
        official: true,
        text: 'No. Open your order, choose “Pause” and the week. It starts again by itself, and you pay nothing for the week you are away.',
        helped: ['Claire Dubois'],
      },
    ],
  },
  {
    space: 'staff-room',
    category: 'schichten',
    title: 'Tausche Samstag früh gegen Donnerstag',
    locale: 'de',
    hoursAgo: 15,
    hoursBetween: 1,
    answer: 2,
    posts: [
      {
        by: 'Tomasz Nowak',
        text: 'Meine Schwester heiratet am Samstag in Poznań. Nimmt jemand die Frühschicht? Ich nehme dafür jeden Donnerstag.',
      },
      {
        by: 'Lena Fischer',
        text: 'Ich nehme sie. Grüß die Braut.',
        thanks: ['Tomasz Nowak', 'Jonas Weber'],
      },
    ],
  },
  {
    space: 'staff-room',
    category: 'fragen',
    title: 'Bekommen wir die neuen Schuhe noch vor dem Winter?',
    locale: 'de',
    hoursAgo: 100,
    hoursBetween: 22,
    posts: [
      {
        by: 'Jonas Weber',
        text: 'Der Boden am Ofen ist bei Frost glatt. Die alten Sohlen greifen nicht mehr.',
      },
      {
        by: 'Amira Haddad',
        official: true,
        text: 'Ja. Bestellt sind sie, Lieferung bis **28. November**. Wer bis dahin Ersatz braucht, kauft sich welche und gibt mir den Beleg. Hätte ich früher tun sollen.',
        thanks: ['Jonas Weber', 'Tomasz Nowak'],
      },
    ],
  },
  {
    space: 'suppliers-table',
    category: 'harvest',
    title: 'The rye of this year: strong, but a little moist',
    hoursAgo: 60,
    hoursBetween: 9,
    posts: [
      {
        by: 'Petra Krause',
        text: 'Falling number 168, protein 9.4. It came in at 15.2 % moisture after the rain in July, so we dry it longer. That costs us about two cents a kilo, which I would like to share with you rather than hide.',
      },
      {
        by: 'Amira Haddad',
        official: true,
        text: 'Thank you for saying it before the invoice. We take the two cents until the new year and look at it again then. Jonas bakes a test batch on Thursday.',
        thanks: ['Petra Krause'],
      },
    ],
  },
]
