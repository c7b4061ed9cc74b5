// What the demonstration bakery says about itself.

export const values = {
  slug: 'values',
  title: 'What we stand for',
  evidence:
    'Written at the long table in March with all eleven of us and seven regulars; read again every spring.',
  name1: 'Honest bread',
  means1: 'We name every ingredient, where the flour comes from and what was left from yesterday.',
  never1:
    'We do not call bread fresh that was frozen, and we do not hide a fee until the last page.',
  noticed1: 'Ask for the folder behind the counter. If something is missing in it, tell us.',
  name2: 'Time for people',
  means2:
    'Whoever works here knows the shifts three weeks ahead. Whoever asks something gets an answer by a person within a day.',
  never2: 'We do not ring people up on their day off to fill a gap.',
  noticed2: 'The plan hangs in the staff room with the date on which it was hung.',
  name3: 'A fair share',
  means3:
    'Mills and farms are paid within fourteen days. Unsold bread goes to the Tafel on the same evening.',
  noticed3: 'The days until payment stand in our yearly report, the bad months too.',
}

export const community = {
  evidence: 'Begun from a starter text; read with the moderators and twelve members in April.',
  questions: [
    {
      locale: 'en',
      place: 1,
      question: 'A post calls another member an idiot. What helps most?',
      answers:
        'Report it and leave the answer to a person\nAnswer in the same tone\nPost their name elsewhere as a warning',
      why: 'Clause 7: report rather than hit back. A person looks at every report.',
    },
    {
      locale: 'en',
      place: 2,
      question: 'Your post was hidden. What must you be told?',
      answers:
        'The clause, the facts, until when, and how to appeal\nNothing, since the space belongs to the bakery\nOnly that it was hidden',
      why: 'Clause 8: we give reasons, and you can appeal.',
    },
    {
      locale: 'de',
      place: 1,
      question: 'Ein Beitrag nennt ein anderes Mitglied einen Idioten. Was hilft am meisten?',
      answers:
        'Melden und die Antwort einem Menschen überlassen\nIm selben Ton antworten\nDen Namen anderswo als Warnung veröffentlichen',
      why: 'Regel 7: melden statt zurückschlagen. Jede Meldung sieht sich ein Mensch an.',
    },
  ],
}

export const returns = {
  first: {
    summary:
      'If something was wrong with what you bought, we put it right. Tell us by the next day and show us a picture.',
    source: `## What we put right

Bread that is not baked through, the wrong order, something broken on the way.

## How long you have

Tell us by the end of the next day.

## What we need from you

A picture and the number of the order.

## What you get

What you ordered, again, or your money. You choose.`,
  },
  second: {
    summary:
      'If something was wrong with what you bought, we put it right. Tell us within three days; a word is enough.',
    source: `## 1. What we put right

Bread that is not baked through, the wrong order, something broken on the way, and anything with an allergen that was not named.

## 2. How long you have

Tell us within three days. With an allergen there is no limit.

## 3. What we need from you

A word is enough. For parcels a picture helps us with the carrier, but you get your answer without it.

## 4. What you get

What you ordered, again, or your money. You choose.

## 5. If you are not content with our answer

Somebody else than the person who answered looks at it, within five working days.`,
  },
}

export const returnsGerman = {
  locale: 'de',
  title: 'Rückgabe und Fehler',
  summary:
    'Wenn mit Ihrem Einkauf etwas nicht gestimmt hat, bringen wir es in Ordnung. Sagen Sie es uns innerhalb von drei Tagen; ein Wort genügt.',
  source: `## 1. Was wir in Ordnung bringen

Brot, das nicht durchgebacken ist, die falsche Bestellung, unterwegs Zerbrochenes und alles mit einem Allergen, das nicht genannt war.

## 2. Wie lange Sie Zeit haben

Sagen Sie es uns innerhalb von drei Tagen. Bei einem Allergen gibt es keine Frist.

## 3. Was wir von Ihnen brauchen

Ein Wort genügt. Bei Paketen hilft uns ein Bild gegenüber dem Zusteller, aber Ihre Antwort bekommen Sie auch ohne.

## 4. Was Sie bekommen

Was Sie bestellt haben, noch einmal, oder Ihr Geld. Sie wählen.

## 5. Wenn Sie mit unserer Antwort nicht zufrieden sind

Jemand anderes als die Person, die geantwortet hat, sieht es sich innerhalb von fünf Arbeitstagen an.`,
}

export const prices = {
  summary:
    'All prices in euros with 7 % VAT. Online you see the delivery fee before you choose anything. There are no other fees.',
  source: `## Bread

| Loaf | 500 g | 1 kg |
| --- | ---: | ---: |
| Rye sourdough | 4.20 | 7.60 |
| Seeded spelt | 5.10 | 9.40 |
| Holzmarkt white | 3.90 | 6.90 |

## Yesterday's bread

Half the price, from opening until it is gone.

## Delivery

3.90 in Berlin, 6.50 elsewhere in Germany, whatever the weight. From 45.00 on, nothing.

## When a price changes

It stands here a week before. Orders already placed keep the old price.`,
}

export const localLayer = {
  summary:
    'Added to the guidelines that hold everywhere: say what went into the bread, and advertise your own bakery on Fridays only.',
  evidence:
    'Asked in the space from 4 to 18 May; 31 members answered, 27 for the Friday rule, 4 against.',
  source: `## Say what went into it

When you show a loaf, name flour, water and time, so that others can bake it too.

## Fridays are market days {replaces community-guidelines#6}

Other bakeries, mills and markets may advertise here on Fridays, one post each. On other days we stay with bread.`,
}
