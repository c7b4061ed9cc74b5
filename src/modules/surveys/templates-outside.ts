// Templates for customers, suppliers and neighbours. The wordings are our own; where a measure has an author, it says so.
import { agree, choose, recommend, scale, template, write } from './template-parts.ts'

const npsSource =
  'Measure by F. Reichheld, 2003 (Net Promoter and NPS are registered marks of Bain & Company, NICE Systems and Fred Reichheld); wording our own'
const cesSource =
  'Measure after M. Dixon, K. Freeman and N. Toman, 2010 (customer effort); wording our own'

const reason = (key: string) =>
  write(
    key,
    ['What is the main reason for your answer?', 'Was ist der wichtigste Grund für Ihre Antwort?'],
    'To know what to keep and what to change',
  )

export const outside = [
  template(
    'nps',
    ['Would you recommend us?', 'Würden Sie uns empfehlen?'],
    [
      'We want to know whether you would send a friend to us, and why or why not. It takes a minute.',
      'Wir möchten wissen, ob Sie Freunde zu uns schicken würden, und warum oder warum nicht. Es dauert eine Minute.',
    ],
    [
      recommend(
        'recommend',
        [
          'How likely are you to recommend us to somebody you know?',
          'Wie wahrscheinlich ist es, dass Sie uns jemandem empfehlen, den Sie kennen?',
        ],
        'To follow over time whether people stand behind us',
        { source: npsSource },
      ),
      reason('reason'),
    ],
    { audience: 'customers', ways: ['invitation', 'link'] },
  ),
  template(
    'csat',
    ['How content are you?', 'Wie zufrieden sind Sie?'],
    [
      'We ask everybody whom we served, content or not. It takes a minute.',
      'Wir fragen alle, für die wir gearbeitet haben, zufrieden oder nicht. Es dauert eine Minute.',
    ],
    [
      scale(
        'content',
        [
          'All in all, how content are you with what we did for you?',
          'Wie zufrieden sind Sie alles in allem mit dem, was wir für Sie getan haben?',
        ],
        [
          ['Very discontent', 'Sehr unzufrieden'],
          ['Rather discontent', 'Eher unzufrieden'],
          ['Neither', 'Weder noch'],
          ['Rather content', 'Eher zufrieden'],
          ['Very content', 'Sehr zufrieden'],
        ],
        'To see whether we keep what we promise',
        {
          favourable: 4,
          source: 'Customer satisfaction as share of the two best of five points; wording our own',
        },
      ),
      choose(
        'multiple',
        'missing',
        ['What was missing?', 'Was hat gefehlt?'],
        [
          ['Time', 'Zeit'],
          ['Friendliness', 'Freundlichkeit'],
          ['Knowledge', 'Wissen'],
          ['Fair price', 'Fairer Preis'],
          ['Something else', 'Etwas anderes'],
        ],
        'To know where to begin',
        { when: { question: 'content', is: ['1', '2', '3'] } },
      ),
      reason('reason'),
    ],
    { audience: 'customers', ways: ['invitation', 'link', 'kiosk'] },
  ),
  template(
    'ces',
    ['How easy did we make it?', 'Wie leicht haben wir es Ihnen gemacht?'],
    [
      'You asked us something. We want to know how much trouble it was to get an answer.',
      'Sie hatten ein Anliegen. Wir möchten wissen, wie viel Mühe die Antwort Sie gekostet hat.',
    ],
    [
      scale(
        'easy',
        [
          'We made it easy for you to settle your matter.',
          'Wir haben es Ihnen leicht gemacht, Ihr Anliegen zu klären.',
        ],
        [
          ['Not at all true', 'Stimmt gar nicht'],
          ['Mostly not true', 'Stimmt größtenteils nicht'],
          ['Rather not true', 'Stimmt eher nicht'],
          ['Neither', 'Weder noch'],
          ['Rather true', 'Stimmt eher'],
          ['Mostly true', 'Stimmt größtenteils'],
          ['Entirely true', 'Stimmt ganz'],
        ],
        'To find what costs people needless effort',
        { favourable: 5, source: cesSource },
      ),
      reason('reason'),
    ],
    { audience: 'customers', ways: ['invitation', 'link'] },
  ),
  template(
    'supplier-voice',
    ['How are we as a customer?', 'Wie sind wir als Kunde?'],
    [
      'You deliver to us. We want to hear where we are a good customer and where we are not. No order hangs on your answers.',
      'Sie beliefern uns. Wir möchten hören, wo wir ein guter Kunde sind und wo nicht. An Ihren Antworten hängt kein Auftrag.',
    ],
    [
      agree(
        'on-time',
        ['You pay us at the time that was agreed.', 'Sie bezahlen uns zum vereinbarten Zeitpunkt.'],
        'To keep our promise of fair payment',
      ),
      agree(
        'clear',
        [
          'It is clear what you want from us, and changes come early enough.',
          'Es ist klar, was Sie von uns brauchen, und Änderungen kommen früh genug.',
        ],
        'To plan so that nobody has to work nights for us',
      ),
      agree(
        'price',
        [
          'The prices we agree on leave room for decent pay and working conditions.',
          'Die vereinbarten Preise lassen Raum für ordentlichen Lohn und gute Arbeitsbedingungen.',
        ],
        'To notice when our buying harms people further up the chain',
      ),
      agree(
        'say-no',
        [
          'We can say no to you without having to fear for the next order.',
          'Wir können Ihnen Nein sagen, ohne um den nächsten Auftrag zu fürchten.',
        ],
        'To notice pressure we may not see ourselves',
      ),
      write(
        'change',
        ['What should we change in how we buy?', 'Was sollten wir an unserem Einkauf ändern?'],
        'To collect proposals from those who know',
      ),
    ],
    { audience: 'partners', ways: ['invitation', 'link'] },
  ),
  template(
    'neighbours',
    ['How is it to live next to us?', 'Wie lebt es sich neben uns?'],
    [
      'We work where you live. Tell us what is good about it and what bothers you.',
      'Wir arbeiten, wo Sie wohnen. Sagen Sie uns, was daran gut ist und was Sie stört.',
    ],
    [
      scale(
        'bother',
        [
          'How much does our business bother you in everyday life?',
          'Wie sehr stört unser Betrieb Sie im Alltag?',
        ],
        [
          ['Not at all', 'Gar nicht'],
          ['Hardly', 'Kaum'],
          ['Somewhat', 'Etwas'],
          ['Quite', 'Ziemlich'],
          ['Very much', 'Sehr'],
        ],
        'To know how heavy we weigh on the street',
      ),
      choose(
        'multiple',
        'what',
        ['What bothers you?', 'Was stört Sie?'],
        [
          ['Noise', 'Lärm'],
          ['Deliveries', 'Lieferverkehr'],
          ['Smell', 'Geruch'],
          ['Parked bicycles and cars', 'Abgestellte Räder und Autos'],
          ['Waste', 'Müll'],
          ['Something else', 'Etwas anderes'],
        ],
        'To mend what can be mended',
        { when: { question: 'bother', is: ['2', '3', '4', '5'] } },
      ),
      agree(
        'good',
        ['The street is better for our being here.', 'Die Straße ist durch uns ein besserer Ort.'],
        'To see both sides',
      ),
      agree(
        'talk',
        [
          'If something bothers me, I know whom to talk to.',
          'Wenn mich etwas stört, weiß ich, mit wem ich sprechen kann.',
        ],
        'To be within reach',
      ),
      write(
        'wish',
        ['What would you wish for from us?', 'Was wünschen Sie sich von uns?'],
        'To collect wishes',
      ),
    ],
    { audience: 'neighbours', ways: ['link'] },
  ),
]
