import type { QuestionType } from '#app/domain/survey-question.ts';

/** A question as staff would write it, in English and French. */
export interface Written {
  readonly title: readonly [en: string, fr: string];
  readonly type: QuestionType;
  readonly choices?: readonly (readonly [en: string, fr: string])[];
  readonly rows?: readonly (readonly [en: string, fr: string])[];
  readonly ends?: readonly (readonly [en: string, fr: string])[];
  readonly body?: readonly [en: string, fr: string];
  readonly aboutYou?: boolean;
  /** Shown where an earlier question, by its place from 1, is answered with a choice, by its place. */
  readonly after?: { readonly question: number; readonly choice: number };
}

const yesNo = (en: string, fr: string, after?: Written['after']): Written => ({
  title: [en, fr],
  type: 'yes-no',
  ...(after && { after }),
});
const scale = (en: string, fr: string): Written => ({
  title: [en, fr],
  type: 'scale',
  ends: [
    ['Not at all', 'Pas du tout'],
    ['Very much', 'Beaucoup'],
  ],
});
const text = (en: string, fr: string, after?: Written['after']): Written => ({
  title: [en, fr],
  type: 'text',
  ...(after && { after }),
});
const services = [
  ['Language classes', 'Cours de langue'],
  ['Help to find work', 'Aide à l’emploi'],
  ['The library', 'La bibliothèque'],
] as const;

/** A survey of 25 questions, four of them asked only after certain answers. */
export const writtenSurvey: readonly Written[] = [
  {
    title: ['Before you begin', 'Avant de commencer'],
    type: 'explanation',
    body: ['Answer what you like.', 'Répondez à ce que vous voulez.'],
  },
  scale('How welcome do you feel here?', 'Vous sentez-vous bienvenu ici ?'),
  {
    title: ['Where do you live?', 'Où habitez-vous ?'],
    type: 'single',
    choices: [
      ['North', 'Nord'],
      ['South', 'Sud'],
      ['East', 'Est'],
    ],
  },
  {
    title: ['Which services have you used?', 'Quels services avez-vous utilisés ?'],
    type: 'multiple',
    choices: services,
  },
  text('What did the library help you with?', 'En quoi la bibliothèque vous a-t-elle aidé ?', {
    question: 4,
    choice: 3,
  }),
  yesNo('Do you have children?', 'Avez-vous des enfants ?'),
  { title: ['How many children?', 'Combien d’enfants ?'], type: 'number', after: { question: 6, choice: 1 } },
  yesNo('Do they go to school here?', 'Vont-ils à l’école ici ?', { question: 6, choice: 1 }),
  text('What goes well at school?', 'Qu’est-ce qui va bien à l’école ?', { question: 8, choice: 1 }),
  {
    title: ['How much do you trust…', 'Avez-vous confiance en…'],
    type: 'matrix',
    rows: [
      ['the city', 'la ville'],
      ['the police', 'la police'],
    ],
    choices: [
      ['Yes', 'Oui'],
      ['A little', 'Un peu'],
      ['No', 'Non'],
    ],
  },
  { title: ['What matters most to you?', 'Qu’est-ce qui compte le plus ?'], type: 'ranking', choices: services },
  { title: ['When did you come to Canada?', 'Quand êtes-vous arrivé au Canada ?'], type: 'date' },
  scale('How easy is it to find a home?', 'Est-il facile de trouver un logement ?'),
  scale('How easy is it to find work?', 'Est-il facile de trouver du travail ?'),
  scale('How safe do you feel?', 'Vous sentez-vous en sécurité ?'),
  yesNo('Do you know your neighbours?', 'Connaissez-vous vos voisins ?'),
  yesNo('Do you help others here?', 'Aidez-vous d’autres personnes ici ?'),
  text('What do you bring to this city?', 'Qu’apportez-vous à cette ville ?'),
  text('What do you hope for?', 'Qu’espérez-vous ?'),
  text('What should change first?', 'Que faut-il changer en premier ?'),
  yesNo('Have you been treated unfairly?', 'Avez-vous été traité injustement ?'),
  text('What would have helped you?', 'Qu’est-ce qui vous aurait aidé ?', { question: 21, choice: 1 }),
  {
    title: ['How old are you?', 'Quel âge avez-vous ?'],
    type: 'single',
    aboutYou: true,
    choices: [
      ['Under 30', 'Moins de 30 ans'],
      ['30 to 59', 'De 30 à 59 ans'],
      ['60 or more', '60 ans ou plus'],
    ],
  },
  {
    title: ['How long have you lived here?', 'Depuis quand vivez-vous ici ?'],
    type: 'single',
    aboutYou: true,
    choices: [
      ['Less than 2 years', 'Moins de 2 ans'],
      ['2 years or more', '2 ans ou plus'],
    ],
  },
  text('Is there anything else?', 'Y a-t-il autre chose ?'),
];

/** The words around the questions, by their field. */
export const consentWords: Readonly<Record<string, readonly [en: string, fr: string]>> = {
  title: ['Living here', 'Vivre ici'],
  introduction: ['Twenty-five questions. Ten minutes.', 'Vingt-cinq questions. Dix minutes.'],
  'paragraph-0': ['We ask what life here is like.', 'Nous demandons comment est la vie ici.'],
  agree: ['I agree to take part', 'J’accepte de participer'],
  quote: ['You may quote my words', 'Vous pouvez citer mes mots'],
  funder: ['The city pays for it.', 'La ville paie.'],
  controller: ['The partnership is responsible.', 'Le partenariat est responsable.'],
  keptIn: ['In Canada.', 'Au Canada.'],
  thanks: ['Thank you.', 'Merci.'],
};

const french = new Map<string, string>([
  ...Object.values(consentWords),
  ...writtenSurvey.flatMap(({ title, body, choices = [], rows = [], ends = [] }) => [
    title,
    ...(body ? [body] : []),
    ...choices,
    ...rows,
    ...ends,
  ]),
  ['How welcome do you feel in this city?', 'Vous sentez-vous bienvenu dans cette ville ?'],
  ['Would you answer again next year?', 'Répondriez-vous de nouveau ?'],
]);

/** What a translator writes for an English text. */
export const inFrench = (words: string) => french.get(words.trim()) ?? `fr: ${words.trim()}`;
