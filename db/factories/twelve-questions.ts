import type { LocalizedText } from '#app/domain/localized-text.ts';
import { surveyDocumentSchema, type SurveyDocument } from '#app/domain/survey.ts';
import type { Question } from '#app/domain/survey-question.ts';

type Words = readonly [en: string, fr: string, ar: string];

const reviewed = (words: string) => ({ text: words, status: 'reviewed' as const });
const text = ([en, fr, ar]: Words): LocalizedText => ({ en: reviewed(en), fr: reviewed(fr), ar: reviewed(ar) });

const choices = (labels: readonly Words[]) =>
  labels.map((label, index) => ({ key: `c${index + 1}`, label: text(label) }));
const asked = (key: string, title: Words, aboutYou = false) => ({ key, title: text(title), required: false, aboutYou });

const scale = (key: string, title: Words): Question => ({
  ...asked(key, title),
  type: 'scale',
  scale: {
    min: 1,
    max: 5,
    minLabel: text(['Not at all', 'Pas du tout', 'لا على الإطلاق']),
    maxLabel: text(['Very much', 'Beaucoup', 'كثيرًا جدًا']),
  },
});

const why = text([
  'We ask so that the plan speaks about people like you. You can leave it out.',
  'Nous posons la question pour que le plan parle de personnes comme vous. Vous pouvez passer.',
  'نسأل لكي تتحدث الخطة عن أشخاص مثلك. يمكنك تجاوز السؤال.',
]);

const questions: readonly Question[] = [
  {
    ...asked('settled', [
      'How settled do you feel here?',
      'Vous sentez-vous chez vous ici ?',
      'ما مدى شعورك بالاستقرار هنا؟',
    ]),
    type: 'single',
    required: true,
    choices: choices([
      ['Very settled', 'Tout à fait', 'مستقر جدًا'],
      ['Somewhat settled', 'Un peu', 'مستقر إلى حد ما'],
      ['Not settled yet', 'Pas encore', 'لست مستقرًا بعد'],
      ['I am not sure', 'Je ne sais pas', 'لست متأكدًا'],
    ]),
  },
  scale('welcome', [
    'How welcome do you feel in this city?',
    'Vous sentez-vous bienvenu dans cette ville ?',
    'ما مدى شعورك بالترحيب في هذه المدينة؟',
  ]),
  {
    ...asked('services', [
      'Which services have you used?',
      'Quels services avez-vous utilisés ?',
      'ما الخدمات التي استخدمتها؟',
    ]),
    type: 'multiple',
    choices: choices([
      ['Language classes', 'Cours de langue', 'دروس اللغة'],
      ['Help to find work', 'Aide à la recherche d’emploi', 'المساعدة في إيجاد عمل'],
      ['Help to find a home', 'Aide à la recherche d’un logement', 'المساعدة في إيجاد سكن'],
      ['The library', 'La bibliothèque', 'المكتبة'],
      ['A family doctor', 'Un médecin de famille', 'طبيب العائلة'],
      ['None of these', 'Aucun de ceux-ci', 'لا شيء من هذه'],
    ]),
  },
  {
    ...asked('services-words', [
      'What was missing in these services?',
      'Que manquait-il à ces services ?',
      'ما الذي كان ينقص هذه الخدمات؟',
    ]),
    type: 'text',
  },
  {
    ...asked('work', [
      'Does your work fit what you have learned?',
      'Votre travail correspond-il à votre formation ?',
      'هل يناسب عملك ما تعلمته؟',
    ]),
    type: 'single',
    choices: choices([
      ['Yes', 'Oui', 'نعم'],
      ['In part', 'En partie', 'جزئيًا'],
      ['No', 'Non', 'لا'],
      ['I have no work now', 'Je suis sans emploi', 'ليس لدي عمل الآن'],
    ]),
  },
  scale('housing', [
    'How happy are you with your home?',
    'Êtes-vous content de votre logement ?',
    'ما مدى رضاك عن سكنك؟',
  ]),
  {
    ...asked('housing-words', [
      'What would make it easier to find a home?',
      'Qu’est-ce qui aiderait à trouver un logement ?',
      'ما الذي يسهّل إيجاد سكن؟',
    ]),
    type: 'text',
  },
  {
    ...asked('transport', ['How do you usually travel?', 'Comment vous déplacez-vous d’habitude ?', 'كيف تتنقل عادةً؟']),
    type: 'multiple',
    choices: choices([
      ['By bus or train', 'En bus ou en train', 'بالحافلة أو القطار'],
      ['By car', 'En voiture', 'بالسيارة'],
      ['By bicycle', 'À vélo', 'بالدراجة'],
      ['On foot', 'À pied', 'سيرًا على الأقدام'],
    ]),
  },
  {
    ...asked('treated', [
      'Have you been treated unfairly in the last year?',
      'Avez-vous été traité injustement depuis un an ?',
      'هل عوملت بطريقة غير عادلة في السنة الماضية؟',
    ]),
    type: 'single',
    choices: choices([
      ['Often', 'Souvent', 'كثيرًا'],
      ['Sometimes', 'Parfois', 'أحيانًا'],
      ['Never', 'Jamais', 'أبدًا'],
    ]),
  },
  {
    ...asked('improve', [
      'What would make life here better?',
      'Qu’est-ce qui améliorerait la vie ici ?',
      'ما الذي يجعل الحياة هنا أفضل؟',
    ]),
    type: 'text',
  },
  {
    ...asked(
      'years',
      ['How long have you lived in Canada?', 'Depuis quand vivez-vous au Canada ?', 'منذ متى تعيش في كندا؟'],
      true,
    ),
    type: 'single',
    why,
    choices: choices([
      ['Less than 2 years', 'Moins de 2 ans', 'أقل من سنتين'],
      ['2 to 5 years', 'De 2 à 5 ans', 'من سنتين إلى 5 سنوات'],
      ['6 to 10 years', 'De 6 à 10 ans', 'من 6 إلى 10 سنوات'],
      ['More than 10 years', 'Plus de 10 ans', 'أكثر من 10 سنوات'],
    ]),
  },
  {
    ...asked('age', ['How old are you?', 'Quel âge avez-vous ?', 'كم عمرك؟'], true),
    type: 'single',
    why,
    choices: choices([
      ['18–34', '18–34', '18–34'],
      ['35–54', '35–54', '35–54'],
      ['55–74', '55–74', '55–74'],
      ['75 or older', '75 ans ou plus', '75 أو أكثر'],
    ]),
  },
];

/**
 * A survey of twelve questions, one on each page, in English, French and Arabic: what a respondent's five minutes are
 * measured with. Its consent says all that one has to say, and one of its pages folds out why it asks.
 */
export const twelveQuestions: SurveyDocument = surveyDocumentSchema.parse({
  version: 1,
  title: text(['Living here', 'Vivre ici', 'العيش هنا']),
  introduction: text([
    'Tell us how life is here for you. The next plan of the partnership rests on what you say.',
    'Dites-nous comment se passe votre vie ici. Le prochain plan du partenariat repose sur vos réponses.',
    'أخبرنا كيف هي حياتك هنا. تعتمد خطة الشراكة القادمة على ما تقوله.',
  ]),
  consent: {
    version: 1,
    paragraphs: [
      text([
        'The partnership asks these questions to plan how to welcome newcomers. Staff and volunteers read the answers.',
        'Le partenariat pose ces questions pour mieux accueillir les nouveaux arrivants. Le personnel et des bénévoles lisent les réponses.',
        'تطرح الشراكة هذه الأسئلة لتخطط لاستقبال القادمين الجدد. يقرأ الموظفون والمتطوعون الإجابات.',
      ]),
    ],
    agree: text(['I agree to take part', 'J’accepte de participer', 'أوافق على المشاركة']),
    quote: text(['You may quote my words', 'Vous pouvez citer mes mots', 'يمكنكم اقتباس كلماتي']),
    facts: {
      funder: text([
        'Immigration, Refugees and Citizenship Canada',
        'Immigration, Réfugiés et Citoyenneté Canada',
        'دائرة الهجرة واللاجئين والجنسية الكندية',
      ]),
      controller: text(['Example Partnership', 'Partenariat Exemple', 'شراكة المثال']),
      keptIn: text(['Canada', 'au Canada', 'كندا']),
    },
  },
  sections: questions.map((question) => ({ key: question.key, title: question.title, questions: [question] })),
  thanks: text([
    'We read every answer. The report comes out in the autumn.',
    'Nous lisons chaque réponse. Le rapport paraîtra à l’automne.',
    'نقرأ كل إجابة. يصدر التقرير في الخريف.',
  ]),
} satisfies SurveyDocument);
