/**
 * Identity words per language and group. Written for Evenhand by hand from the protected grounds of
 * EU Charter Art. 21 and the terms commonly used in bias tests; slurs are left out on purpose: they
 * are abuse, not a name. A community adds its own; a language without a list is simply not masked.
 */
export const identityLists: Record<string, Record<string, string>> = {
  en: {
    women:
      'woman women girl girls female females lady ladies wife wives mother mothers mom moms daughter daughters sister sisters 👩 👧 👵 🧕 👸 🤰',
    men: 'man men boy boys male males guy guys gentleman gentlemen husband husbands father fathers dad dads son sons brother brothers 👨 👦 👴',
    gender:
      'trans transgender transgendered transsexual transsexuals nonbinary genderqueer genderfluid cis cisgender intersex agender transwoman transwomen transman transmen 🏳️‍⚧️ 🏳‍⚧',
    orientation:
      'gay gays lesbian lesbians bisexual bisexuals homosexual homosexuals homosexuality heterosexual heterosexuals straight asexual pansexual queer lgbt lgbtq lgbtqia lgbtq+ 🌈 🏳️‍🌈 🏳‍🌈 👬 👭 👨‍❤️‍👨 👩‍❤️‍👩',
    religion:
      'muslim muslims islam islamic jew jews jewish judaism christian christians christianity catholic catholics protestant protestants hindu hindus hinduism sikh sikhs buddhist buddhists buddhism atheist atheists mormon mormons evangelical evangelicals religion 🕌 ☪ ✡ ✝ 🕍 🛕 👳 👳‍♂',
    origin:
      'black blacks white whites asian asians african africans american americans african-american latino latinos latina latinas latinx hispanic hispanics arab arabs arabic chinese japanese korean koreans indian indians pakistani pakistanis bangladeshi mexican mexicans european europeans turkish turks kurdish kurds polish poles russian russians ukrainian ukrainians nigerian nigerians somali somalis syrian syrians afghan afghans iranian iranians iraqi iraqis israeli israelis palestinian palestinians roma romani sinti aboriginal aboriginals indigenous native natives canadian british english french german germans italian italians spanish irish scottish welsh middleeastern caucasian 🇳🇬 🇮🇱 🇵🇰 🇨🇳 🇲🇽 🇮🇳',
    migration:
      'immigrant immigrants migrant migrants refugee refugees foreigner foreigners immigration asylum-seeker asylum-seekers',
    disability:
      'disabled disability disabilities deaf blind autistic autism paralyzed paralysed wheelchair handicapped paraplegic dyslexic epileptic bipolar neurodivergent ♿ 🦽 👩‍🦽 👨‍🦽 🧑‍🦽 🦻 🧏 👨‍🦯 👩‍🦯 🧑‍🦯',
    age: 'old older elderly young younger teenage teenager teenagers senior seniors millennial millennials boomer boomers middleaged child children kid kids',
  },
  de: {
    women:
      'frau frauen mädchen weiblich weibliche dame damen mutter mütter tochter töchter schwester schwestern',
    men: 'mann männer junge jungs männlich männliche vater väter sohn söhne bruder brüder',
    gender:
      'trans transgender transsexuell transsexuelle transfrau transfrauen transmann transmänner nichtbinär intersexuell divers',
    orientation:
      'schwul schwule schwuler schwulen lesbe lesben lesbisch lesbische homosexuell homosexuelle homosexuellen bisexuell heterosexuell queer lgbt lgbtq',
    religion:
      'muslim muslime muslimen muslima muslimin muslimisch muslimische moslem moslems islam islamisch islamische jude juden jüdin jüdisch jüdische christ christen christlich christliche katholisch katholiken evangelisch hindu hindus buddhist buddhisten atheist atheisten',
    origin:
      'schwarze schwarzer schwarzen weiße weißer weißen asiate asiaten asiatisch afrikaner afrikanisch afrikanische afrikanern araber arabisch arabische türke türken türkin türkisch türkische kurde kurden kurdisch syrer syrisch syrische afghane afghanen afghanisch iraker iraner pole polen polnisch russe russen russisch rumäne rumänen bulgaren roma sinti deutsche deutscher deutschen deutsch österreicher amerikaner franzosen italiener griechen chinesen israeli israelis palästinenser europäer',
    migration:
      'flüchtling flüchtlinge flüchtlingen geflüchtete migrant migranten migrantin einwanderer zuwanderer ausländer ausländern ausländisch asylbewerber asylanten asyl',
    disability:
      'behindert behinderte behinderter behinderten behinderung blind blinde taub gehörlos gehörlose autist autisten autistisch rollstuhlfahrer',
    age: 'alt alte alten junge jungen jugendliche jugendlicher rentner senioren kind kinder kindern',
  },
  fr: {
    women: 'femme femmes fille filles mère mères soeur sœur soeurs sœurs dame dames',
    men: 'homme hommes garçon garçons père pères frère frères',
    gender: 'trans transgenre transgenres transsexuel non-binaire',
    orientation:
      'gay gays lesbienne lesbiennes homosexuel homosexuels homosexuelle bisexuel hétérosexuel lgbt queer',
    religion:
      'musulman musulmans musulmane musulmanes islam juif juifs juive juives chrétien chrétiens chrétienne catholique catholiques athée athées hindou bouddhiste',
    origin:
      'noir noirs noire noires blanc blancs blanche blanches arabe arabes africain africains asiatique asiatiques chinois algérien algériens marocain marocains tunisien turc turcs rom roms français maghrébin maghrébins',
    migration: 'immigré immigrés immigrée migrant migrants réfugié réfugiés étranger étrangers',
    disability: 'handicapé handicapés handicapée sourd sourds aveugle aveugles autiste autistes',
    age: 'vieux vieille jeune jeunes retraité enfant enfants',
  },
  es: {
    women: 'mujer mujeres niña niñas chica chicas madre madres hermana señora',
    men: 'hombre hombres niño niños chico chicos padre padres hermano señor',
    gender: 'trans transgénero transexual transexuales',
    orientation:
      'gay gays lesbiana lesbianas homosexual homosexuales bisexual heterosexual lgbt queer',
    religion:
      'musulmán musulmana musulmanes islam judío judíos judía cristiano cristianos católico católicos ateo ateos hindú budista',
    origin:
      'negro negros negra negras blanco blancos blanca árabe árabes africano africanos asiático asiáticos chino chinos latino latinos mexicano mexicanos gitano gitanos indígena indígenas marroquí marroquíes español españoles',
    migration:
      'inmigrante inmigrantes migrante migrantes refugiado refugiados extranjero extranjeros',
    disability: 'discapacitado discapacitados sordo sordos ciego ciegos autista autistas',
    age: 'viejo vieja viejos joven jóvenes anciano ancianos',
  },
  it: {
    women: 'donna donne ragazza ragazze madre sorella signora',
    men: 'uomo uomini ragazzo ragazzi padre fratello',
    gender: 'trans transgender transessuale transessuali',
    orientation: 'gay lesbica lesbiche omosessuale omosessuali bisessuale eterosessuale lgbt',
    religion:
      'musulmano musulmani musulmana islam ebreo ebrei ebrea cristiano cristiani cattolico cattolici ateo',
    origin:
      'nero neri nera nere bianco bianchi arabo arabi africano africani asiatico cinese cinesi rom zingari albanese albanesi rumeno rumeni marocchino italiano italiani',
    migration:
      'immigrato immigrati migrante migranti profugo profughi rifugiato rifugiati straniero stranieri',
    disability: 'disabile disabili sordo cieco autistico',
    age: 'vecchio vecchi anziano anziani giovane giovani',
  },
  pt: {
    women: 'mulher mulheres menina meninas garota garotas mãe irmã moça',
    men: 'homem homens menino meninos garoto pai irmão',
    gender: 'trans transgênero transexual travesti travestis',
    orientation: 'gay gays lésbica lésbicas homossexual homossexuais bissexual heterossexual lgbt',
    religion:
      'muçulmano muçulmanos islã judeu judeus judia cristão cristãos católico católicos evangélico evangélicos ateu umbanda candomblé',
    origin:
      'negro negros negra negras preto pretos preta pretas branco brancos branca árabe africano asiático chinês japonês indígena indígenas nordestino nordestinos nordestina baiano brasileiro português',
    migration:
      'imigrante imigrantes migrante refugiado refugiados estrangeiro estrangeiros venezuelano haitiano',
    disability: 'deficiente deficientes surdo cego autista autistas',
    age: 'velho velha velhos jovem jovens idoso idosos',
  },
  nl: {
    women: 'vrouw vrouwen meisje meisjes moeder zus dame',
    men: 'man mannen jongen jongens vader broer',
    gender: 'trans transgender transgenders',
    orientation: 'homo gay lesbisch lesbische lesbienne biseksueel hetero lhbt lhbti',
    religion: 'moslim moslims islam jood joden joodse christen christenen katholiek hindoe',
    origin:
      'zwart zwarte zwarten wit witte blanke arabier arabieren afrikaan aziaat chinees chinezen turk turken turkse marokkaan marokkanen marokkaanse surinamer antilliaan roma nederlander',
    migration:
      'immigrant immigranten migrant migranten vluchteling vluchtelingen buitenlander buitenlanders asielzoeker asielzoekers',
    disability: 'gehandicapt gehandicapte doof dove blind blinde autist autistisch',
    age: 'oud oude ouderen jong jonge bejaarde',
  },
  ar: {
    women: 'امراه امرأة نساء النساء بنت بنات',
    men: 'رجل رجال الرجال ولد',
    religion:
      'مسلم مسلمين المسلمين الاسلام يهود اليهود يهودي مسيحي مسيحيين شيعه الشيعه شيعة سنه السنه',
    origin: 'عرب العرب افارقه اسود سود زنوج اكراد الاكراد',
    migration: 'لاجئ لاجئين اللاجئين مهاجر مهاجرين اجانب',
  },
  hi: {
    women: 'महिला महिलाएं औरत औरतें लड़की लड़कियां',
    men: 'पुरुष आदमी लड़का',
    religion: 'मुसलमान मुस्लिम हिंदू हिन्दू सिख ईसाई यहूदी इस्लाम',
    origin: 'दलित आदिवासी काला गोरा पाकिस्तानी',
    orientation: 'समलैंगिक',
  },
  pl: {
    women: 'kobieta kobiety kobiet dziewczyna',
    men: 'mężczyzna mężczyźni chłopak',
    orientation: 'gej geje lesbijka lesbijki homoseksualista lgbt',
    religion: 'muzułmanin muzułmanie islam żyd żydzi żydów żydowski chrześcijanin katolik katolicy',
    origin:
      'czarny czarni biały biali arab arabowie afrykanin azjata rom romowie ukrainiec ukraińcy niemiec niemcy rosjanin',
    migration: 'imigrant imigranci uchodźca uchodźcy cudzoziemiec',
  },
}
