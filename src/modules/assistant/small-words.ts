// Words that say nothing about what is asked, by language; a language without a list goes without.
const lists: Record<string, string> = {
  en: `a about above after again all also am an and any anybody anything are as ask at be been before being both but by
    can cannot could did do does doing don't for from get give go going had has have having he hello her here hers hey hi him his how
    i if i'd i'm i've in into is it it's its just know let like look make many may me might more most much must my need no not now
    of off on one only or other our out over own please possible shall she should so some somebody something still such sure take tell than thank
    thanks that the their them then there these they thing this those through to too up us use very want was way we well were what
    what's when where which while who whom whose why will with without would yes yet you your yours`,
  de: `ab aber alle allem allen aller alles als also am an andere auch auf aus bei beim bin bis bist bitte da dabei damit dann das dass
    dein deine dem den denn der des dessen die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas euch euer
    für gern geht gegen gibt gleich guten hab habe haben hallo hat hatte hätte hätten her hier hin ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist
    ja jede jedem jeden jeder jedes jetzt kann kannst kein keine keinem keinen können könnte könnten lassen lässt mal man mehr mein meine meinem meinen meiner mich mir mit
    möchte möchten muss müssen nach nein nicht nichts noch nur ob oder ohne schon sehr sein seine seit sich sie sind so soll sollen solche
    tag über um und uns unser unsere unter viel vom von vor war wann waren warum was weil welche welchem welchen welcher welches wem wen wenn wer werde werden wie wieder
    wieso wir wird wo wohin wollen würde würden zu zum zur zwischen`,
}

const sets = new Map(
  Object.entries(lists).map(([language, words]) => [language, new Set(words.split(/\s+/))]),
)
const none: ReadonlySet<string> = new Set()

export const smallWords = (locale: string): ReadonlySet<string> =>
  sets.get(locale.split('-')[0] ?? '') ?? none
