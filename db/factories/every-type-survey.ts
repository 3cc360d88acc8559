import type { LocalizedText } from '#app/domain/localized-text.ts';
import { surveyDocumentSchema, type SurveyDocument } from '#app/domain/survey.ts';
import { smallSurvey } from './small-survey.ts';
import { aboutQuestions, pictureQuestion } from './every-type-questions.ts';

/** One text in English, French and Arabic, all of them reviewed. */
function text(en: string, fr: string, ar: string): LocalizedText {
  const reviewed = (words: string) => ({ text: words, status: 'reviewed' as const });
  return { en: reviewed(en), fr: reviewed(fr), ar: reviewed(ar) };
}

/** The pictures that the survey shows, if a consultation has them; without them, their choices stand in words. */
export const everyTypePictures = {
  bus: '7d2f1c1e-5a51-4c1b-9a35-0f6a3a0c1a01',
  bicycle: '7d2f1c1e-5a51-4c1b-9a35-0f6a3a0c1a02',
} as const;

const choice = (key: string, label: LocalizedText) => ({ key, label });

/**
 * A survey with every type of question, one a page, in English, French and Arabic: with "other", a drop-down list and
 * pictures, branches (`help` → `what-help`, `since` → `first-year`), earlier answers in later texts, and a page that asks
 * nothing. For tests: the keys that they name stand here.
 */
export const everyTypeSurvey: SurveyDocument = surveyDocumentSchema.parse({
  ...smallSurvey,
  title: text('Every kind of question', 'Toutes les sortes de questions', 'كل أنواع الأسئلة'),
  sections: [
    {
      key: 'welcome',
      title: text('Welcome', 'Bienvenue', 'أهلًا بكم'),
      questions: [
        {
          key: 'hello',
          type: 'explanation',
          title: text('Before you begin', 'Avant de commencer', 'قبل أن تبدؤوا'),
          body: text(
            'There are no wrong answers.\n\nIt takes five minutes.',
            'Il n’y a pas de mauvaise réponse.\n\nIl faut cinq minutes.',
            'لا توجد إجابات خاطئة.\n\nيستغرق ذلك خمس دقائق.',
          ),
        },
      ],
    },
    {
      key: 'town',
      title: text('Your town', 'Votre ville', 'مدينتكم'),
      questions: [
        {
          key: 'town',
          type: 'text',
          size: 'short',
          title: text('Which town do you live in?', 'Dans quelle ville vivez-vous ?', 'في أي مدينة تسكنون؟'),
          because: text(
            'Each town has services of its own.',
            'Chaque ville a ses propres services.',
            'لكل مدينة خدماتها الخاصة.',
          ),
          required: true,
        },
      ],
    },
    {
      key: 'help',
      title: text('Help', 'Aide', 'المساعدة'),
      questions: [
        {
          key: 'help',
          type: 'yes-no',
          title: text(
            'Did somebody help you in {{town}}?',
            'Quelqu’un vous a-t-il aidé à {{town}} ?',
            'هل ساعدكم أحد في {{town}}؟',
          ),
          why: text('We plan services with this.', 'Cela sert à planifier.', 'نخطط الخدمات بناءً على ذلك.'),
          required: true,
        },
      ],
    },
    {
      key: 'what-help',
      title: text('What helped', 'Ce qui a aidé', 'ما الذي ساعد'),
      showIf: { match: 'all', tests: [{ question: 'help', is: 'any-of', choices: ['yes'] }] },
      questions: [
        {
          key: 'what-help',
          type: 'multiple',
          title: text('What helped you most?', 'Qu’est-ce qui vous a le plus aidé ?', 'ما أكثر ما ساعدكم؟'),
          other: true,
          decline: true,
          choices: [
            choice('classes', text('Language classes', 'Cours de langue', 'دروس اللغة')),
            choice('work', text('Help to find work', 'Aide à l’emploi', 'المساعدة في إيجاد عمل')),
          ],
        },
      ],
    },
    {
      key: 'way',
      title: text('Getting around', 'Se déplacer', 'التنقل'),
      questions: [pictureQuestion(everyTypePictures)],
    },
    {
      key: 'trust',
      title: text('Trust', 'Confiance', 'الثقة'),
      questions: [
        {
          key: 'trust',
          type: 'matrix',
          title: text('How much do you trust …', 'Quelle confiance avez-vous …', 'ما مدى ثقتكم …'),
          required: true,
          because: text('We compare them.', 'Nous les comparons.', 'نقارن بينها.'),
          rows: [
            choice('police', text('the police', 'la police', 'في الشرطة')),
            choice('schools', text('the schools', 'les écoles', 'في المدارس')),
            choice('neighbours', text('your neighbours', 'vos voisins', 'في جيرانكم')),
          ],
          choices: [
            choice('none', text('Not at all', 'Pas du tout', 'إطلاقًا')),
            choice('little', text('A little', 'Un peu', 'قليلًا')),
            choice('some', text('Somewhat', 'Assez', 'إلى حد ما')),
            choice('much', text('A lot', 'Beaucoup', 'كثيرًا')),
            choice('unknown', text('I do not know', 'Je ne sais pas', 'لا أعرف')),
          ],
        },
      ],
    },
    {
      key: 'order',
      title: text('What comes first', 'Ce qui vient en premier', 'ما الأهم'),
      questions: [
        {
          key: 'order',
          type: 'ranking',
          title: text('What matters most to you?', 'Qu’est-ce qui compte le plus ?', 'ما الأهم بالنسبة إليكم؟'),
          places: 3,
          decline: true,
          choices: [
            choice('rent', text('Rent', 'Le loyer', 'الإيجار')),
            choice('jobs', text('Work', 'Le travail', 'العمل')),
            choice('friends', text('Friends', 'Des amis', 'الأصدقاء')),
            choice('buses', text('Buses', 'Les autobus', 'الحافلات')),
          ],
        },
      ],
    },
    {
      key: 'welcome-felt',
      title: text('Feeling welcome', 'Se sentir bienvenu', 'الشعور بالترحيب'),
      questions: [
        {
          key: 'felt',
          type: 'scale',
          title: text(
            '{{order.1}} matters most to you. How welcome do you feel?',
            '{{order.1}} compte le plus pour vous. Vous sentez-vous bienvenu ?',
            '{{order.1}} هو الأهم بالنسبة إليكم. ما مدى شعوركم بالترحيب؟',
          ),
          scale: {
            min: 0,
            max: 10,
            minLabel: text('Not at all', 'Pas du tout', 'إطلاقًا'),
            maxLabel: text('Very much', 'Beaucoup', 'كثيرًا'),
          },
        },
      ],
    },
    {
      key: 'story',
      title: text('Your story', 'Votre histoire', 'قصتكم'),
      questions: [
        {
          key: 'story',
          type: 'text',
          title: text('What should we know?', 'Que devrions-nous savoir ?', 'ما الذي ينبغي أن نعرفه؟'),
          decline: true,
        },
      ],
    },
    ...aboutQuestions(),
  ],
});
