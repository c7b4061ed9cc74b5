// Templates for the staff. The wordings are our own: WHO-5 and Gallup's Q12, say, may not be used freely in a product.
// @fulfils R73 R78 R133
import { agree, choose, npsOfStaff, recommend, template, write } from './template-parts.ts'

export const inside = [
  template(
    'enps',
    ['Is this a good place to work?', 'Arbeiten Sie gern hier?'],
    [
      'Four questions, two minutes, a few times a year: so that we notice when something turns, and ask what.',
      'Vier Fragen, zwei Minuten, ein paarmal im Jahr: damit wir merken, wenn sich etwas dreht, und nachfragen.',
    ],
    [
      recommend(
        'recommend',
        [
          'How likely are you to recommend us as a place to work to a friend?',
          'Wie wahrscheinlich ist es, dass Sie uns Freunden als Arbeitgeber empfehlen?',
        ],
        'To follow over time whether people like to work here',
        { source: npsOfStaff, byGroup: true },
      ),
      agree(
        'valued',
        [
          'I feel that what I do here is valued.',
          'Ich habe das Gefühl, dass geschätzt wird, was ich hier tue.',
        ],
        'To notice where recognition is missing',
        { byGroup: true },
      ),
      agree(
        'voice',
        [
          'When I say what I think, something comes of it.',
          'Wenn ich sage, was ich denke, wird etwas daraus.',
        ],
        'To notice where people have given up speaking',
        { byGroup: true },
      ),
      write(
        'reason',
        [
          'What should we begin, stop or go on with?',
          'Womit sollten wir anfangen, aufhören oder weitermachen?',
        ],
        'To know what to do about it',
      ),
    ],
  ),
  template(
    'wellbeing',
    ['How are you at work?', 'Wie geht es Ihnen bei der Arbeit?'],
    [
      'We want to notice strain before it makes anybody ill. The survey does not look at anybody alone; it is no medical advice. If you need somebody to talk to now, the last page says where.',
      'Wir möchten Belastung bemerken, bevor sie jemanden krank macht. Die Umfrage betrachtet niemanden einzeln und ersetzt keinen ärztlichen Rat. Wenn Sie jetzt jemanden zum Reden brauchen, steht auf der letzten Seite, wo.',
    ],
    [
      agree(
        'energy',
        [
          'After an ordinary day I have strength left for my own life.',
          'Nach einem normalen Tag habe ich noch Kraft für mein eigenes Leben.',
        ],
        'To notice overwork',
        { sensitive: true },
      ),
      agree(
        'load',
        [
          'I can do my work well in the time there is.',
          'Ich kann meine Arbeit in der vorhandenen Zeit gut machen.',
        ],
        'To see whether the load fits the time',
        { sensitive: true },
      ),
      agree(
        'plan',
        ['I know early enough when I work.', 'Ich weiß früh genug, wann ich arbeite.'],
        'To plan shifts people can live with',
      ),
      agree(
        'help',
        ['If it gets too much I get help.', 'Wenn es zu viel wird, bekomme ich Hilfe.'],
        'To see whether nobody is left alone',
        { sensitive: true },
      ),
      agree(
        'safe',
        [
          'I feel safe at work, in body and mind.',
          'Ich fühle mich bei der Arbeit sicher, körperlich und seelisch.',
        ],
        'To notice danger',
        { sensitive: true, page: true },
      ),
      agree(
        'break',
        ['I really take my breaks.', 'Ich mache meine Pausen wirklich.'],
        'To see whether breaks are possible',
      ),
      write(
        'lighter',
        ['What would make your work lighter?', 'Was würde Ihnen die Arbeit leichter machen?'],
        'To collect what can be changed at once',
      ),
    ],
  ),
  template(
    'inclusion',
    ['Does everybody belong here?', 'Gehören hier alle dazu?'],
    [
      'We want to know whether everybody is treated fairly here. We do not ask where anybody comes from, what they believe or whom they love.',
      'Wir möchten wissen, ob hier alle fair behandelt werden. Wir fragen nicht, woher jemand kommt, was jemand glaubt oder wen jemand liebt.',
    ],
    [
      agree(
        'belong',
        ['I can be here as I am.', 'Ich kann hier sein, wie ich bin.'],
        'To notice where people have to hide',
        { sensitive: true },
      ),
      agree(
        'fair',
        [
          'Tasks, shifts and chances are shared out fairly.',
          'Aufgaben, Schichten und Chancen werden fair verteilt.',
        ],
        'To notice unequal treatment',
        { sensitive: true },
      ),
      agree(
        'respect',
        [
          'People speak with me and about me with respect.',
          'Mit mir und über mich wird mit Respekt gesprochen.',
        ],
        'To notice degrading talk',
        { sensitive: true },
      ),
      agree(
        'grow',
        [
          'Whoever wants to get on here can, whoever they are.',
          'Wer hier weiterkommen will, kann es, egal wer jemand ist.',
        ],
        'To notice closed doors',
        { sensitive: true },
      ),
      choose(
        'single',
        'seen',
        [
          'In the last twelve months, have you seen somebody here being treated worse because of who they are?',
          'Haben Sie in den letzten zwölf Monaten erlebt, dass hier jemand schlechter behandelt wurde, weil er oder sie so ist?',
        ],
        [
          ['No', 'Nein'],
          ['Yes, once', 'Ja, einmal'],
          ['Yes, more than once', 'Ja, mehrmals'],
        ],
        'To know whether to look closer',
        { sensitive: true, page: true },
      ),
      write(
        'change',
        [
          'What should change so that more people feel at home here?',
          'Was müsste sich ändern, damit sich mehr Menschen hier zu Hause fühlen?',
        ],
        'To collect proposals',
      ),
    ],
  ),
]
