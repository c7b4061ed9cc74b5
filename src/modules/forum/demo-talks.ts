// What is talked about around the oven of the demonstration bakery. Everybody in it is made up.
import type { Talk } from './demo-categories.ts'

export const publicTalks: readonly Talk[] = [
  {
    space: 'around-the-oven',
    category: 'baking-at-home',
    title: 'My rye starter stopped rising when the kitchen got cold',
    hoursAgo: 52,
    hoursBetween: 5,
    answer: 4,
    posts: [
      {
        by: 'Maria Rossi',
        text: 'I have kept the same starter for two years. Since the heating went down to 17 degrees at night it barely moves, and the loaves come out **flat and sour**.\n\nShould I feed it less, or just keep it somewhere warmer? I would rather not buy a box with a lamp.',
        curious: ['Claire Dubois'],
      },
      {
        by: 'Oluwaseun Adeyemi',
        text: '> Should I feed it less, or just keep it somewhere warmer?\n\nWarmer, and use warmer water. Mine sits on top of the fridge in winter. At 24 degrees it doubles in five hours, at 17 it needs all night.',
        answers: 1,
        thanks: ['Maria Rossi', 'Ingrid Solheim'],
      },
      {
        by: 'Ingrid Solheim',
        text: 'My starter is called Olav. Olav lives in a wool hat from October on. I am not joking.',
        thanks: ['Maria Rossi', 'Jonas Weber', 'Yusuf Demir'],
      },
      {
        by: 'Jonas Weber',
        official: true,
        answers: 1,
        text: 'Seun is right. Below 20 degrees the yeast slows down before the acid does, which is why your loaf is flat *and* sour. Three things that help, in this order:\n\n1. Mix the feed with water of 35 degrees, so that the dough starts at about 26.\n2. Feed one part starter to two parts flour, and only when it has risen.\n3. Wrap the jar in a towel and set it in the switched-off oven, light on.\n\nAnd hats work, @ingrid-solheim.',
        helped: ['Maria Rossi', 'Claire Dubois'],
        thanks: ['Ingrid Solheim'],
      },
      {
        by: 'Maria Rossi',
        text: 'Warm water and the oven light: doubled in six hours. Thank you all. The hat stays an option.',
        answers: 4,
      },
    ],
  },
  {
    space: 'around-the-oven',
    category: 'our-bread',
    title: 'The seeded loaf was not baked through on Saturday',
    hoursAgo: 30,
    hoursBetween: 3,
    posts: [
      {
        by: 'Yusuf Demir',
        text: 'Bought at about ten on Saturday. The crumb stuck to the knife. Lena gave me a new one at once, which was kind, but I wonder whether mine was the only one.',
        thanks: ['Claire Dubois'],
      },
      { by: 'Claire Dubois', text: 'No, mine as well. I toasted it, so I did not mind much.' },
      {
        by: 'Jonas Weber',
        official: true,
        text: 'It was not the only one: **14 loaves** left the oven too early, because I set the timer for the small tins. That was my mistake.\n\nWhoever bought a seeded loaf on Saturday before eleven gets a new one or the money back, without a receipt, until the end of next week. We have written the two times on the oven door.',
        thanks: ['Yusuf Demir', 'Claire Dubois', 'Ingrid Solheim'],
      },
      { by: 'Yusuf Demir', text: 'That is how it should be. See you on Saturday.' },
    ],
  },
  {
    space: 'around-the-oven',
    category: 'news',
    title: 'From December the shop opens at half past six',
    pinned: true,
    hoursAgo: 120,
    hoursBetween: 20,
    posts: [
      {
        by: 'Amira Haddad',
        official: true,
        text: 'You asked for it in the survey (62 of 140 answers), and two of us would rather start early than late. So from **1 December** we open at 6:30 from Monday to Friday. Saturdays stay as they are.\n\nWe look at it again at the end of February, together with those who then start at four.',
      },
      {
        by: 'Oluwaseun Adeyemi',
        text: 'Finally bread on the way to the early train. Will the rye be out by then?',
        curious: ['Maria Rossi'],
      },
      {
        by: 'Jonas Weber',
        official: true,
        answers: 2,
        text: 'The light rye yes, the dark one at eight. It bakes for seventy minutes and I will not hurry it.',
      },
    ],
  },
  {
    space: 'around-the-oven',
    category: 'neighbourhood',
    title: 'The delivery van at five in the morning',
    hoursAgo: 76,
    hoursBetween: 8,
    answer: 3,
    posts: [
      {
        by: 'Ingrid Solheim',
        text: 'I live above the yard. The van comes at five, and the beeping when it backs up wakes the whole house. I do not want to complain about bread. Only about the beeping.',
      },
      {
        by: 'Tomasz Nowak',
        text: 'I drive it. I did not know how loud it is upstairs, sorry. I can turn at the corner and come in forwards.',
      },
      {
        by: 'Amira Haddad',
        official: true,
        text: 'We do it as Tomasz says from tomorrow, and the flour comes at seven instead of five from next Monday. Ingrid, will you tell us here in two weeks whether it is better?',
        thanks: ['Ingrid Solheim'],
      },
      { by: 'Ingrid Solheim', text: 'I slept until six. I will report.' },
    ],
  },
  {
    space: 'around-the-oven',
    category: 'baking-at-home',
    title: 'Welches Mehl für Brötchen, die am nächsten Tag noch schmecken?',
    locale: 'de',
    hoursAgo: 20,
    hoursBetween: 4,
    posts: [
      {
        by: 'Claire Dubois',
        text: 'Meine Brötchen sind am Abend schon trocken. Ich nehme Weizen 405. Liegt es am Mehl?',
      },
      {
        by: 'Jonas Weber',
        text: 'Zum Teil. Nehmen Sie 550, ersetzen Sie ein Zehntel durch Roggen und geben Sie einen Löffel gekochte Kartoffel dazu. Die hält das Wasser, ganz ohne Zauberei.',
        helped: ['Claire Dubois'],
      },
      {
        by: 'Yusuf Demir',
        text: 'Die Kartoffel! Meine Großmutter hat das so gemacht und nie verraten.',
        thanks: ['Jonas Weber'],
      },
    ],
  },
  {
    space: 'around-the-oven',
    category: 'our-bread',
    title: 'Is there anything without sesame?',
    hoursAgo: 200,
    hoursBetween: 6,
    locked: 'The list on the shelf and on our site is always up to date; ask there first.',
    posts: [
      { by: 'Oluwaseun Adeyemi', text: 'My daughter cannot have sesame. Which breads are safe?' },
      {
        by: 'Lena Fischer',
        official: true,
        text: 'The light and dark rye, the country loaf and the baguette have no sesame in them. We bake all in one room, so **traces are possible in every bread**. If she reacts to traces, please do not buy from us; Bäckerei Sommer in the Lindenstraße bakes without.',
      },
    ],
  },
]
