/** What the editor of the pictures writes, as docs/author.md tells it. */
export const consultation = {
  titleEn: 'Feeling at home 2027',
  titleFr: 'Se sentir chez soi 2027',
  purposeEn: 'To learn what helps newcomers feel at home, for the Council’s plan for 2028.',
  purposeFr: 'Savoir ce qui aide les personnes nouvellement arrivées à se sentir chez elles, pour le plan du Conseil.',
} as const;

/** The one question that is added to the template. */
export const question = {
  title: 'Who has helped you with your home?',
  hint: 'You have lived here: {{time-here}}',
  choices: ['Family or friends', 'A settlement agency', 'My landlord', 'Nobody so far'],
} as const;

/** Its words in other languages, by what they say in English. */
export const translations: Readonly<Record<'fr' | 'ar', Readonly<Record<string, string>>>> = {
  fr: {
    'Who has helped you with your home?': 'Qui vous a aidé pour votre logement?',
    'You have lived here: {{time-here}}': 'Vous vivez ici depuis\u00a0: {{time-here}}',
    'Family or friends': 'De la famille ou des amis',
    'A settlement agency': 'Un organisme d’établissement',
    'My landlord': 'Mon propriétaire',
    'Nobody so far': 'Personne pour le moment',
  },
  ar: {
    'Who has helped you with your home?': 'من ساعدك في أمور سكنك؟',
    'You have lived here: {{time-here}}': 'مدة إقامتك هنا: {{time-here}}',
    'Family or friends': 'العائلة أو الأصدقاء',
    'A settlement agency': 'وكالة لخدمات الاستقرار',
    'My landlord': 'مالك السكن',
    'Nobody so far': 'لا أحد حتى الآن',
  },
};

/** What a template leaves open, since only the partnership knows it. */
export const consentFacts = {
  funder: 'The City of Prairie Rivers pays for it.',
  controller: 'The Prairie Rivers partnership is responsible.',
  keptIn: 'In Canada.',
} as const;

export const consentFactsInFrench: Readonly<Record<string, string>> = {
  [consentFacts.funder]: 'La Ville de Prairie Rivers paie.',
  [consentFacts.controller]: 'Le partenariat de Prairie Rivers en est responsable.',
  [consentFacts.keptIn]: 'Au Canada.',
};
