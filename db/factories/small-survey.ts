import type { LocalizedText } from '#app/domain/localized-text.ts';
import { surveyDocumentSchema, type SurveyDocument } from '#app/domain/survey.ts';
import type { Question } from '#app/domain/survey-question.ts';

/** One text in English, French and Arabic, all of them reviewed. */
function text(en: string, fr: string, ar: string): LocalizedText {
  const reviewed = (words: string) => ({ text: words, status: 'reviewed' as const });
  return { en: reviewed(en), fr: reviewed(fr), ar: reviewed(ar) };
}

const settled: Question = {
  key: 'settled',
  type: 'single',
  title: text('How settled do you feel here?', 'Vous sentez-vous chez vous ici ?', 'ما مدى شعورك بالاستقرار هنا؟'),
  required: true,
  aboutYou: false,
  choices: [
    { key: 'very', label: text('Very settled', 'Tout à fait', 'مستقر جدًا') },
    { key: 'somewhat', label: text('Somewhat', 'Un peu', 'إلى حد ما') },
    { key: 'not-yet', label: text('Not yet', 'Pas encore', 'ليس بعد') },
  ],
};

const services: Question = {
  key: 'services',
  type: 'multiple',
  title: text('Which services have you used?', 'Quels services avez-vous utilisés ?', 'ما الخدمات التي استخدمتها؟'),
  required: false,
  aboutYou: false,
  choices: [
    { key: 'language-classes', label: text('Language classes', 'Cours de langue', 'دروس اللغة') },
    { key: 'job-help', label: text('Help to find work', 'Aide à l’emploi', 'المساعدة في إيجاد عمل') },
    { key: 'library', label: text('The library', 'La bibliothèque', 'المكتبة') },
  ],
};

const welcome: Question = {
  key: 'welcome',
  type: 'scale',
  title: text('How welcome do you feel?', 'Vous sentez-vous bienvenu ?', 'ما مدى شعورك بالترحيب؟'),
  required: false,
  aboutYou: false,
  scale: {
    min: 1,
    max: 5,
    minLabel: text('Not at all', 'Pas du tout', 'لا أشعر به أبدًا'),
    maxLabel: text('Very much', 'Beaucoup', 'أشعر به كثيرًا'),
  },
};

const improve: Question = {
  key: 'improve',
  type: 'text',
  title: text(
    'What would make life here better?',
    'Qu’est-ce qui améliorerait la vie ici ?',
    'ما الذي يجعل الحياة هنا أفضل؟',
  ),
  required: false,
  aboutYou: false,
};

const years: Question = {
  key: 'years',
  type: 'single',
  title: text('How long have you lived in Canada?', 'Depuis quand vivez-vous au Canada ?', 'منذ متى تعيش في كندا؟'),
  required: false,
  aboutYou: true,
  choices: [
    { key: 'under-2', label: text('Less than 2 years', 'Moins de 2 ans', 'أقل من سنتين') },
    { key: '2-to-5', label: text('2 to 5 years', 'De 2 à 5 ans', 'من سنتين إلى 5 سنوات') },
    { key: 'over-5', label: text('More than 5 years', 'Plus de 5 ans', 'أكثر من 5 سنوات') },
  ],
};

/**
 * A survey with one question of each type, in two sections, in English, French and Arabic. For tests and benchmarks:
 * the keys that they name stand here.
 */
export const smallSurvey: SurveyDocument = surveyDocumentSchema.parse({
  version: 1,
  title: text('Living here', 'Vivre ici', 'العيش هنا'),
  introduction: text('Five questions. Five minutes.', 'Cinq questions. Cinq minutes.', 'خمسة أسئلة. خمس دقائق.'),
  consent: {
    version: 1,
    paragraphs: [text('We read what you write.', 'Nous lisons vos réponses.', 'نقرأ ما تكتبه.')],
    agree: text('I agree to take part', 'J’accepte de participer', 'أوافق على المشاركة'),
    quote: text('You may quote my words', 'Vous pouvez citer mes mots', 'يمكنكم اقتباس كلماتي'),
  },
  sections: [
    {
      key: 'life',
      title: text('Your life here', 'Votre vie ici', 'حياتك هنا'),
      questions: [settled, services, welcome, improve],
    },
    { key: 'about-you', title: text('About you', 'À propos de vous', 'عنك'), questions: [years] },
  ],
  thanks: text('Thank you.', 'Merci.', 'شكرًا لك.'),
} satisfies SurveyDocument);
