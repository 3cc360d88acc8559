import type { IdentifyingKind } from '#app/domain/reidentification.ts';

/** Words that say a fact about a person, as patterns over lower-case text; ends of words are matched outside. */
export type FactWords = Readonly<Partial<Record<IdentifyingKind, string>>>;

/** Cities and places of Canada that newcomers name, in whichever language they write in Latin letters. */
export const canadianPlaces =
  'toronto|montr[eé]al|calgary|vancouver|edmonton|ottawa|winnipeg|qu[eé]bec|hamilton|kitchener|waterloo|london|halifax|victoria|windsor|saskatoon|regina|st\\.? john.?s|barrie|kelowna|abbotsford|sudbury|kingston|saguenay|trois-rivi[eè]res|guelph|moncton|brantford|thunder bay|red deer|lethbridge|medicine hat|airdrie|fredericton|saint john|charlottetown|brandon|brooks|okotoks|cochrane|banff|canmore|nanaimo|kamloops|whitehorse|yellowknife|iqaluit|mississauga|brampton|scarborough|surrey|richmond|burnaby|laval|longueuil|gatineau|sherbrooke|markham|vaughan|forest lawn|bowness|marlborough|rundle|temple|saddle ridge|martindale|taradale|pineridge|falconridge|alberta|ontario|manitoba|saskatchewan|nova scotia|new brunswick|newfoundland';

/** Languages that are described well. In every other one the cues below count, with countries as Intl names them. */
export const factWords: Readonly<Record<string, FactWords>> = {
  en: {
    community:
      'syrian|ukrainian|somali|eritrean|ethiopian|afghan|iraqi|iranian|indian|punjabi|pakistani|bangladeshi|filipino|filipina|chinese|korean|vietnamese|mexican|colombian|venezuelan|nigerian|ghanaian|congolese|sudanese|south sudanese|rohingya|kurdish|yazidi|tamil|tibetan|nepali|bhutanese|haitian|cuban|turkish|lebanese|palestinian|jordanian|egyptian|moroccan|algerian|tunisian|russian|polish|romanian|roma|refugee|asylum seeker|indigenous|m[eé]tis|cree|blackfoot|tigrinya|oromo|pashtun|hazara|dinka|nuer|karen',
    job: 'nurse|doctor|physician|dentist|pharmacist|teacher|professor|engineer|accountant|lawyer|cleaner|janitor|driver|trucker|welder|electrician|plumber|carpenter|mechanic|cook|chef|baker|butcher|cashier|caregiver|nanny|midwife|imam|pastor|priest|farmer|security guard|police officer|soldier|journalist|architect|veterinarian|hairdresser|barber|tailor|warehouse|meat ?-?packing|slaughterhouse|my shop|my restaurant|my business|i own|i run',
    family:
      'widow|widower|widowed|divorced|single (?:mother|mom|father|dad|parent)|twins|triplets|(?:two|three|four|five|six|seven|eight|nine|ten|\\d+) (?:children|kids|sons|daughters)|my (?:son|daughter|husband|wife|mother|father|brother|sister|baby|partner|grandmother|grandfather|uncle|aunt|cousin|niece|nephew)|pregnant|adopted|orphan|only child|stepson|stepdaughter',
    age: '(?:i am|i.m|aged?|at) \\d{1,3}|\\d{1,3}[- ]years?[- ]old|in my (?:twenties|thirties|forties|fifties|sixties|seventies|eighties)|teenager',
    faith:
      'muslim|christian|catholic|orthodox|coptic|protestant|jewish|sikh|hindu|buddhist|bah[aá].?i|ismaili|ahmadi|mennonite|mosque|gurdwara|synagogue|temple|church|hijab|turban|niqab|kirpan|atheist',
    health:
      'cancer|diabetes|diabetic|hiv|epilepsy|autism|autistic|blind|deaf|wheelchair|disabled|disability|depression|ptsd|schizophrenia|bipolar|dialysis|transplant|stroke|miscarriage|dementia|down syndrome|mental illness|surgery|suicide',
    legal:
      'undocumented|deported|deportation|refugee claim(?:ant)?|permanent resident|work permit|study permit|visitor visa|without status|no status|prison|jail|arrested|police record|criminal record|custody|court|lmia|sponsorship breakdown',
  },
  fr: {
    community:
      'syrien(?:ne)?s?|ukrainien(?:ne)?s?|somalien(?:ne)?s?|érythréen(?:ne)?s?|éthiopien(?:ne)?s?|afghane?s?|irakien(?:ne)?s?|iranien(?:ne)?s?|indien(?:ne)?s?|pakistanaise?s?|chinoise?s?|coréen(?:ne)?s?|vietnamien(?:ne)?s?|mexicaine?s?|colombien(?:ne)?s?|nigérian(?:e)?s?|congolaise?s?|soudanaise?s?|kurdes?|haïtien(?:ne)?s?|libanaise?s?|palestinien(?:ne)?s?|égyptien(?:ne)?s?|marocaine?s?|algérien(?:ne)?s?|tunisien(?:ne)?s?|camerounaise?s?|ivoirien(?:ne)?s?|sénégalaise?s?|burundaise?s?|rwandaise?s?|russes?|réfugiée?s?|demandeu(?:r|se)s? d.asile|autochtones?|métis(?:se)?',
    job: 'infirmi(?:er|ère)s?|médecins?|dentistes?|pharmacien(?:ne)?s?|enseignante?s?|professeure?s?|ingénieure?s?|comptables?|avocate?s?|concierges?|chauffeu(?:r|se)s?|camionneu(?:r|se)s?|soudeu(?:r|se)s?|électricien(?:ne)?s?|plombiers?|menuisi(?:er|ère)s?|mécanicien(?:ne)?s?|cuisini(?:er|ère)s?|boulang(?:er|ère)s?|bouch(?:er|ère)s?|caissi(?:er|ère)s?|préposée?s?|gardienne|sage-femme|imam|pasteur|prêtre|agricult(?:eur|rice)s?|polici(?:er|ère)s?|journalistes?|architectes?|vétérinaires?|coiffeu(?:r|se)s?|entrepôt|abattoir|mon (?:magasin|restaurant|entreprise)|ma boutique',
    family:
      'veuve|veuf|divorcée?|mère (?:seule|célibataire|monoparentale)|père (?:seul|célibataire)|jumeaux|jumelles|(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\\d+) (?:enfants|fils|filles)|m(?:on|a) (?:fils|fille|mari|femme|mère|père|frère|sœur|bébé|conjointe?|grand-mère|grand-père|oncle|tante|cousine?|nièce|neveu)|enceinte|adoptée?|orpheline?',
    age: 'j.ai \\d{1,3} ans|âgée? de \\d{1,3}|\\d{1,3} ans|la (?:vingtaine|trentaine|quarantaine|cinquantaine|soixantaine)|adolescente?',
    faith:
      'musulmane?s?|chrétien(?:ne)?s?|catholiques?|orthodoxes?|protestante?s?|juif|juive|juifs|juives|sikhs?|hindoue?s?|bouddhistes?|mosquée|synagogue|temple|église|gurdwara|hijab|voile|turban|athée',
    health:
      'cancer|diabète|diabétique|vih|épilepsie|autisme|autiste|aveugle|sourde?|fauteuil roulant|handicapée?|handicap|dépression|schizophrénie|bipolaire|dialyse|greffe|avc|fausse couche|démence|trisomie|maladie mentale|opération|suicide',
    legal:
      'sans[- ]papiers|expulsée?|expulsion|demande d.asile|demandeu(?:r|se) d.asile|résidente? permanente?|permis de travail|permis d.études|sans statut|prison|arrêtée?|casier judiciaire|garde des enfants|tribunal|eimt',
  },
  es: {
    job: 'enfermer[oa]|médic[oa]|maestr[oa]|ingenier[oa]|limpieza|chofer|cociner[oa]|niñera',
    family: 'mi (?:hij[oa]|espos[oa]|madre|padre|herman[oa])|viud[oa]|divorciad[oa]|embarazada|gemelos',
  },
  fil: {
    job: 'nars|doktor|guro|inhinyero|kusinero|tsuper|yaya',
    family: 'anak ko|asawa ko|nanay ko|tatay ko|kapatid ko|biyud[oa]|buntis|kambal',
  },
  ar: {
    job: 'ممرض|ممرضة|طبيب|طبيبة|معلم|معلمة|مهندس|مهندسة|سائق|طباخ|إمام',
    family: 'ابني|ابنتي|بنتي|زوجي|زوجتي|أمي|أبي|أخي|أختي|أرملة|مطلقة|حامل|توأم',
  },
  fa: {
    job: 'پرستار|پزشک|دکتر|معلم|مهندس|راننده|آشپز',
    family: 'پسرم|دخترم|شوهرم|همسرم|مادرم|پدرم|برادرم|خواهرم|بیوه|باردار|دوقلو',
  },
  ur: {
    job: 'نرس|ڈاکٹر|استاد|انجینئر|ڈرائیور|باورچی',
    family: 'میرا بیٹا|میری بیٹی|میرے شوہر|میری بیوی|میری ماں|بیوہ|حاملہ',
  },
  hi: {
    job: 'नर्स|डॉक्टर|शिक्षक|इंजीनियर|ड्राइवर|रसोइया',
    family: 'मेरा बेटा|मेरी बेटी|मेरे पति|मेरी पत्नी|मेरी माँ|विधवा|गर्भवती|जुड़वाँ',
  },
  pa: { job: 'ਨਰਸ|ਡਾਕਟਰ|ਅਧਿਆਪਕ|ਇੰਜੀਨੀਅਰ|ਡਰਾਈਵਰ|ਰਸੋਈਆ', family: 'ਮੇਰਾ ਪੁੱਤਰ|ਮੇਰੀ ਧੀ|ਮੇਰੇ ਪਤੀ|ਮੇਰੀ ਪਤਨੀ|ਮੇਰੀ ਮਾਂ|ਵਿਧਵਾ|ਗਰਭਵਤੀ' },
  'zh-Hans': {
    job: '护士|医生|老师|教师|工程师|司机|厨师|保姆|会计',
    family: '我儿子|我女儿|我丈夫|我妻子|我老公|我老婆|我妈妈|我爸爸|寡妇|离婚|单亲|怀孕|双胞胎',
  },
  uk: {
    job: 'медсестр[аи]|лікар(?:ка)?|вчител(?:ь|ька)|інженер|водій|кухар|бухгалтер',
    family:
      'мій син|моя (?:донька|дочка|дружина|мати|мама|сестра)|мій (?:чоловік|батько|брат)|вдова|розлучен[аий]|вагітна|близнюки',
  },
  vi: {
    job: 'y tá|bác sĩ|giáo viên|kỹ sư|tài xế|đầu bếp|kế toán',
    family: 'con trai tôi|con gái tôi|chồng tôi|vợ tôi|mẹ tôi|bố tôi|góa|ly hôn|mang thai|sinh đôi',
  },
  ko: {
    job: '간호사|의사|교사|선생님|엔지니어|기사|요리사',
    family: '제 아들|제 딸|남편|아내|어머니|아버지|과부|이혼|임신|쌍둥이',
  },
  am: { job: 'ነርስ|ዶክተር|ሐኪም|መምህር|መሐንዲስ|ሹፌር', family: 'ልጄ|ባለቤቴ|ሚስቴ|ባሌ|እናቴ|አባቴ|ወንድሜ|እህቴ|ነፍሰ ጡር|መንታ' },
  ti: { job: 'ነርስ|ዶክተር|ሓኪም|መምህር|መሃንድስ|ሹፌር', family: 'ወደይ|ጓለይ|ሰብኣየይ|ሰበይተይ|ኣደይ|ኣቦይ|ሓወይ|ሓብተይ|ጥንስቲ' },
  so: {
    job: 'kalkaaliye|dhakhtar|macallin|injineer|darawal',
    family: 'wiilkayga|gabadhayda|ninkayga|xaaskayga|hooyaday|aabahay|walaalkay|walaashay|carmal|uur',
  },
};
