// A code of conduct for people at work to begin with.
import type { Starter } from './starters.ts'

export const codeEn: Starter = {
  summary:
    'How we work together and with everybody else: honestly, safely, without favours, and with a way to speak up that does not harm whoever uses it.',
  source: `This code holds for everybody who works here, the owners first.

## We keep the law, and say so when it is hard

Nobody is asked to break a law or to look away. If an instruction would make you do so, you may refuse it and tell us.

## We treat each other with respect

No bullying, no harassment, no unwanted touch or remark. What counts is how it is felt and what a fair-minded person would say, not whether it was meant as a joke.

## We pay and promote by what is done

Pay, shifts, training and promotion follow reasons that can be written down. We do not decide about people we are close to.

## We work safely

Stop when something is dangerous. Tell the others. Lost time is never a reproach.

## We take no favours and give none

Gifts of small worth are shared and noted. Anything that could sway a decision is declined, politely and at once.

## We tell customers the truth

About ingredients, prices, origin and mistakes. We would rather lose a sale than a person's trust.

## We keep what is entrusted to us

Data about people, recipes and books are used for the work they were given for and for nothing else.

## Speaking up is protected

You may raise a concern openly, in confidence or without a name. Whoever punishes somebody for that breaks this code.`,
}

export const codeDe: Starter = {
  summary:
    'Wie wir miteinander und mit allen anderen umgehen: ehrlich, sicher, ohne Gefälligkeiten und mit einem Weg, Missstände anzusprechen, der niemandem schadet, der ihn geht.',
  source: `Dieser Kodex gilt für alle, die hier arbeiten, zuerst für die Inhaberin und den Inhaber.

## Wir halten das Recht ein, auch wenn es schwerfällt

Niemand muss gegen ein Gesetz verstoßen oder wegsehen. Eine Anweisung, die das verlangt, dürfen Sie ablehnen und uns melden.

## Wir achten einander

Keine Schikane, keine Belästigung, keine unerwünschte Berührung oder Bemerkung. Es zählt, wie es ankommt und was ein fairer Mensch dazu sagen würde, nicht ob es als Scherz gemeint war.

## Wir bezahlen und fördern nach dem, was getan wird

Lohn, Schichten, Schulung und Aufstieg folgen Gründen, die man aufschreiben kann. Über Menschen, die uns nahestehen, entscheiden wir nicht.

## Wir arbeiten sicher

Hören Sie auf, wenn etwas gefährlich ist. Sagen Sie es den anderen. Verlorene Zeit ist nie ein Vorwurf.

## Wir nehmen keine Vorteile und geben keine

Kleine Geschenke werden geteilt und notiert. Was eine Entscheidung beeinflussen könnte, lehnen wir freundlich und sofort ab.

## Wir sagen Kundinnen und Kunden die Wahrheit

Über Zutaten, Preise, Herkunft und Fehler. Lieber verlieren wir einen Verkauf als das Vertrauen eines Menschen.

## Wir bewahren, was uns anvertraut ist

Daten über Menschen, Rezepte und Bücher werden für die Arbeit verwendet, für die sie gegeben wurden, und für nichts anderes.

## Wer etwas anspricht, ist geschützt

Sie dürfen eine Sorge offen, vertraulich oder ohne Namen vorbringen. Wer jemanden dafür bestraft, bricht diesen Kodex.`,
}
