// The help articles of the demonstration bakery.
export const articles = [
  {
    slug: 'orders-and-pick-up',
    title: 'Orders and pick-up',
    source:
      'Bread and rolls can be ordered until six in the evening of the day before, in the shop, by telephone or on this site.\n\n## Picking up\n\nYour order lies behind the counter under your name until an hour before we close. If you are late, call us: we keep it until the next morning.\n\n## Changing an order\n\nUntil six in the evening of the day before you can change or cancel it without paying anything.',
    german: {
      title: 'Bestellen und abholen',
      source:
        'Brot und Brötchen können Sie bis sechs Uhr abends am Vortag bestellen: im Laden, am Telefon oder auf dieser Seite.\n\n## Abholen\n\nIhre Bestellung liegt unter Ihrem Namen hinter der Theke bis eine Stunde vor Ladenschluss. Wird es später, rufen Sie an: Wir heben sie bis zum nächsten Morgen auf.\n\n## Ändern\n\nBis sechs Uhr abends am Vortag können Sie kostenlos ändern oder absagen.',
    },
  },
  {
    slug: 'allergens',
    title: 'What is in our bread',
    source:
      'Every shelf carries a card with the allergens. The same list lies at the till, and we read it out on the telephone.\n\n## Traces\n\nWe bake everything in one room. Flour dust cannot be kept apart, so we sell nothing as free of gluten.\n\n## Nuts and seeds\n\nTrays with nuts have a red rim.',
  },
  {
    slug: 'when-somebody-complains',
    title: 'When somebody complains at the counter',
    audience: 'staff',
    source:
      'Listen first, to the end. Say back what you have heard. Then ask what would put it right.\n\n## What you may give\n\nA new loaf or the money, at once and without asking anybody.\n\n## Afterwards\n\nWrite it down on the same day, so that the next one finds it.',
  },
] as const
