// Community guidelines to begin with: eight clauses, each of which can be cited in a decision.
import type { Starter } from './starters.ts'

export const communityEn: Starter = {
  summary:
    'Talk to people as you would across a counter. Stay on the subject, keep private things private, tell us when something is wrong. If we step in, we say why, and you can have it looked at by somebody else.',
  source: `These guidelines hold wherever people meet in our spaces: members, visitors and we ourselves.

## Speak as you would face to face

Criticise what was said or done, not the person. Insults, mockery and threats have no place here.

## Nobody is less

We do not accept that people are put down for their origin, skin colour, language, faith, gender, whom they love, age, body, illness or means.

## Private things stay private

Do not post other people's names, addresses, pictures or messages unless they agreed. Do not press anybody to tell more than they want to.

## Say what you know and how you know it

Experience is welcome and so is doubt. Do not state as a fact what you cannot show. Correct yourself when you learn better; nobody is blamed for that.

## Say whom you speak for

If you work for a business you write about, or were given something for your words, say so. Our own people are marked.

## Stay on the subject of the space

Advertising, chain messages and the same post in many places get in the way of others. If you are unsure where something belongs, ask.

## Report rather than hit back

If something breaks these guidelines, report it. A person looks at it. Nobody is treated worse for a report made in good faith.

## We give reasons, and you can appeal

If we hide a post or limit somebody, we name the clause, the facts and the end date. Somebody who took no part looks at an appeal.`,
}

export const communityDe: Starter = {
  summary:
    'Reden Sie miteinander wie an der Ladentheke. Bleiben Sie beim Thema, lassen Sie Privates privat, und sagen Sie uns, wenn etwas nicht stimmt. Wenn wir eingreifen, sagen wir warum, und jemand anderes sieht es sich auf Wunsch noch einmal an.',
  source: `Diese Regeln gelten überall, wo sich Menschen in unseren Räumen treffen: für Mitglieder, für Gäste und für uns selbst.

## Sprechen Sie, als stünden Sie einander gegenüber

Kritisieren Sie, was gesagt oder getan wurde, nicht den Menschen. Beleidigung, Spott und Drohung haben hier keinen Platz.

## Niemand ist weniger wert

Wir nehmen nicht hin, dass Menschen wegen Herkunft, Hautfarbe, Sprache, Glauben, Geschlecht, Liebe, Alter, Körper, Krankheit oder Geldbeutel herabgesetzt werden.

## Privates bleibt privat

Veröffentlichen Sie keine Namen, Adressen, Bilder oder Nachrichten anderer, wenn diese nicht zugestimmt haben. Drängen Sie niemanden, mehr zu erzählen, als er will.

## Sagen Sie, was Sie wissen und woher

Erfahrung ist willkommen, Zweifel auch. Behaupten Sie nicht als Tatsache, was Sie nicht zeigen können. Wer sich berichtigt, wird dafür nicht getadelt.

## Sagen Sie, für wen Sie sprechen

Wer für ein Unternehmen arbeitet, über das er schreibt, oder etwas dafür bekommen hat, sagt das. Unsere eigenen Leute sind gekennzeichnet.

## Bleiben Sie beim Thema des Raums

Werbung, Kettenbriefe und derselbe Beitrag an vielen Stellen stören andere. Wenn Sie nicht wissen, wohin etwas gehört, fragen Sie.

## Melden statt zurückschlagen

Wenn etwas gegen diese Regeln verstößt, melden Sie es. Ein Mensch sieht es sich an. Wer in gutem Glauben meldet, wird deshalb nicht schlechter behandelt.

## Wir geben Gründe an, und Sie können widersprechen

Wenn wir einen Beitrag ausblenden oder jemanden einschränken, nennen wir die Regel, die Tatsachen und das Ende. Über einen Widerspruch entscheidet jemand, der nicht beteiligt war.`,
}
