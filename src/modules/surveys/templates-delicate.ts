// Templates for what is hard to say: why people leave, and whether one can speak up.
// @fulfils R82
import { agree, choose, npsOfStaff, recommend, scale, template, write } from './template-parts.ts'

export const delicate = [
  template(
    'exit',
    ['Before you go', 'Bevor Sie gehen'],
    [
      'You are leaving us. We would like to learn from it. This is confidential, not anonymous: the people lead and the ethics contact read your answers, your superior does not. Nothing in your reference hangs on them.',
      'Sie verlassen uns. Wir möchten daraus lernen. Das hier ist vertraulich, nicht anonym: Die Personalleitung und die Ethik-Ansprechperson lesen Ihre Antworten, Ihre Vorgesetzten nicht. Ihr Zeugnis hängt nicht davon ab.',
    ],
    [
      choose(
        'multiple',
        'reasons',
        ['Why are you leaving?', 'Warum gehen Sie?'],
        [
          ['Pay', 'Bezahlung'],
          ['Hours and shifts', 'Arbeitszeiten und Schichten'],
          ['The work itself', 'Die Arbeit selbst'],
          ['No way to get on', 'Keine Entwicklung'],
          ['How I was led', 'Wie ich geführt wurde'],
          ['How people were treated', 'Wie mit Menschen umgegangen wurde'],
          ['Health', 'Gesundheit'],
          ['Something in my life changed', 'In meinem Leben hat sich etwas geändert'],
          ['The contract ended', 'Der Vertrag lief aus'],
        ],
        'To learn why people leave',
      ),
      choose(
        'single',
        'wrong',
        [
          'Did you see something here that was wrong: against the law, our code or somebody’s dignity?',
          'Haben Sie hier etwas erlebt, das nicht in Ordnung war: gegen das Gesetz, unseren Kodex oder die Würde eines Menschen?',
        ],
        [
          ['No', 'Nein'],
          ['Yes, and I said so', 'Ja, und ich habe es gesagt'],
          ['Yes, and I did not say so', 'Ja, und ich habe es nicht gesagt'],
        ],
        'To notice what was not spoken of',
        { sensitive: true, page: true },
      ),
      write(
        'what',
        [
          'What was it? You can also use the speak-up channel, without a name.',
          'Was war es? Sie können auch den Hinweiskanal nutzen, ohne Namen.',
        ],
        'To be able to look into it',
        {
          when: { question: 'wrong', is: ['o2', 'o3'] },
          hint: ['Only what you want to say here.', 'Nur, was Sie hier sagen möchten.'],
        },
      ),
      recommend(
        'recommend',
        [
          'How likely are you to recommend us as a place to work?',
          'Wie wahrscheinlich ist es, dass Sie uns als Arbeitgeber empfehlen?',
        ],
        'To compare those who leave with those who stay',
        { source: npsOfStaff, page: true },
      ),
      choose(
        'single',
        'back',
        ['Would you come back?', 'Würden Sie wiederkommen?'],
        [
          ['Yes', 'Ja'],
          ['Perhaps', 'Vielleicht'],
          ['No', 'Nein'],
        ],
        'To see whether the door stays open both ways',
      ),
      write(
        'learn',
        [
          'What should we learn from your time here?',
          'Was sollten wir aus Ihrer Zeit hier lernen?',
        ],
        'To learn',
        { hint: ['', ''] },
      ),
    ],
    { mode: 'confidential', readers: ['people-lead', 'ethics-contact'], ways: ['invitation'] },
  ),
  template(
    'speak-up-climate',
    ['Can one speak up here?', 'Kann man hier etwas sagen?'],
    [
      'We want to know whether people dare to say when something is wrong. This survey takes no reports; the speak-up channel does.',
      'Wir möchten wissen, ob Menschen sich trauen zu sagen, wenn etwas nicht stimmt. Diese Umfrage nimmt keine Hinweise entgegen; dafür ist der Hinweiskanal da.',
    ],
    [
      agree(
        'know',
        [
          'I know where I can turn if I see something wrong.',
          'Ich weiß, wohin ich mich wenden kann, wenn etwas nicht in Ordnung ist.',
        ],
        'To see whether the ways are known',
      ),
      agree(
        'dare',
        [
          'I would say so without having to fear for myself.',
          'Ich würde es sagen, ohne um mich fürchten zu müssen.',
        ],
        'To notice fear',
        { sensitive: true },
      ),
      agree(
        'acted',
        [
          'If somebody says so, it is looked into fairly.',
          'Wenn jemand etwas sagt, wird es fair geprüft.',
        ],
        'To notice where trust is missing',
        { sensitive: true },
      ),
      agree(
        'example',
        ['Those who lead here admit their own mistakes.', 'Wer hier führt, gibt eigene Fehler zu.'],
        'To see whether leaders go first',
      ),
      scale(
        'quiet',
        [
          'How often did you keep something to yourself in the last twelve months that should have been said?',
          'Wie oft haben Sie in den letzten zwölf Monaten etwas für sich behalten, das hätte gesagt werden sollen?',
        ],
        [
          ['Never', 'Nie'],
          ['Once', 'Einmal'],
          ['A few times', 'Ein paarmal'],
          ['Often', 'Oft'],
        ],
        'To know how much stays unsaid',
        { sensitive: true, page: true },
      ),
      write(
        'hinders',
        [
          'What keeps people from speaking up here?',
          'Was hält Menschen hier davon ab, etwas zu sagen?',
        ],
        'To take away what hinders',
        {
          hint: [
            'No names and no cases: those belong into the speak-up channel.',
            'Keine Namen und keine Fälle: Die gehören in den Hinweiskanal.',
          ],
        },
      ),
    ],
  ),
]
