import type { z } from 'zod';
import type { LocalizedText } from '#app/domain/localized-text.ts';
import type { surveyDocumentSchema } from '#app/domain/survey.ts';

type WrittenSection = z.input<typeof surveyDocumentSchema>['sections'][number];
type WrittenQuestion = WrittenSection['questions'][number];

function text(en: string, fr: string, ar: string): LocalizedText {
  const reviewed = (words: string) => ({ text: words, status: 'reviewed' as const });
  return { en: reviewed(en), fr: reviewed(fr), ar: reviewed(ar) };
}

/** A question whose choices are pictures, by the ids that those have. */
export function pictureQuestion(pictures: { readonly bus: string; readonly bicycle: string }): WrittenQuestion {
  return {
    key: 'way',
    type: 'single',
    display: 'pictures',
    title: text('How do you get around?', 'Comment vous déplacez-vous ?', 'كيف تتنقلون؟'),
    choices: [
      {
        key: 'bus',
        label: text('By bus', 'En autobus', 'بالحافلة'),
        picture: { id: pictures.bus, alt: text('A red bus', 'Un autobus rouge', 'حافلة حمراء') },
      },
      {
        key: 'bicycle',
        label: text('By bicycle', 'À vélo', 'بالدراجة'),
        picture: { id: pictures.bicycle, alt: text('A blue bicycle', 'Un vélo bleu', 'دراجة زرقاء') },
      },
      { key: 'foot', label: text('On foot', 'À pied', 'مشيًا') },
    ],
  };
}

/** Pages about the person: a long list, a date, a page of two numbers of which one may not apply. */
export function aboutQuestions(): WrittenSection[] {
  const lands: readonly [string, string, string, string][] = [
    ['eritrea', 'Eritrea', 'Érythrée', 'إريتريا'],
    ['philippines', 'Philippines', 'Philippines', 'الفلبين'],
    ['syria', 'Syria', 'Syrie', 'سوريا'],
    ['ukraine', 'Ukraine', 'Ukraine', 'أوكرانيا'],
  ];
  return [
    {
      key: 'born',
      title: text('Where you were born', 'Votre lieu de naissance', 'مكان ميلادكم'),
      questions: [
        {
          key: 'born',
          type: 'single',
          display: 'drop-down',
          title: text('Where were you born?', 'Où êtes-vous né ?', 'أين ولدتم؟'),
          aboutYou: true,
          other: true,
          decline: true,
          choices: lands.map(([key, ...names]) => ({ key, label: text(...names) })),
        },
      ],
    },
    {
      key: 'since',
      title: text('Your arrival', 'Votre arrivée', 'وصولكم'),
      questions: [
        {
          key: 'since',
          type: 'date',
          precision: 'day',
          earliest: 1950,
          latest: 2026,
          title: text('When did you come to Canada?', 'Quand êtes-vous venu au Canada ?', 'متى جئتم إلى كندا؟'),
          aboutYou: true,
          decline: true,
        },
      ],
    },
    {
      key: 'home',
      title: text('Your home', 'Votre foyer', 'منزلكم'),
      questions: [
        {
          key: 'people',
          type: 'number',
          min: 1,
          max: 20,
          title: text(
            'How many people live with you?',
            'Combien de personnes vivent avec vous ?',
            'كم شخصًا يسكن معكم؟',
          ),
          unit: text('people', 'personnes', 'أشخاص'),
          aboutYou: true,
          decline: true,
        },
        {
          key: 'first-year',
          type: 'yes-no',
          title: text(
            'You came on {{since}}. Did you find a home in your first year?',
            'Vous êtes venu le {{since}}. Avez-vous trouvé un logement la première année ?',
            'جئتم في {{since}}. هل وجدتم سكنًا في السنة الأولى؟',
          ),
          aboutYou: true,
          showIf: { match: 'all', tests: [{ question: 'since', is: 'answered' }] },
        },
      ],
    },
  ];
}
