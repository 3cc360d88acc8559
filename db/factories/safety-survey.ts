import { surveyDocumentSchema, type SurveyDocument } from '#app/domain/survey.ts';
import type { LocalizedText } from '#app/domain/localized-text.ts';
import { smallSurvey } from './small-survey.ts';

function text(en: string, fr: string, ar: string): LocalizedText {
  const reviewed = (words: string) => ({ text: words, status: 'reviewed' as const });
  return { en: reviewed(en), fr: reviewed(fr), ar: reviewed(ar) };
}

/** The fund's name is in English and French only: in Arabic it falls back, and what is shown is English. */
const funder: LocalizedText = {
  en: { text: 'The Example Fund', status: 'reviewed' },
  fr: { text: 'Le Fonds exemple', status: 'reviewed' },
};

/**
 * The small survey with everything that a survey may say about consent and safety: facts, local help, and a question
 * about safety between its two sections, which touches safety.
 */
export const safetySurvey: SurveyDocument = surveyDocumentSchema.parse({
  ...smallSurvey,
  consent: {
    ...smallSurvey.consent,
    version: 3,
    facts: {
      funder,
      controller: text('The Example Society', 'La Société exemple', 'جمعية المثال'),
      keptIn: text('Canada', 'Canada', 'كندا'),
      accessLaw: text('Alberta’s Access to Information Act', 'La loi albertaine', 'قانون ألبرتا'),
    },
  },
  help: [
    {
      name: text('The Example Shelter', 'Le Refuge exemple', 'ملجأ المثال'),
      about: text('Day and night.', 'Jour et nuit.', 'ليلًا ونهارًا.'),
      phone: '403-555-0142',
      url: 'https://shelter.example.org/help',
    },
  ],
  sections: [
    ...smallSurvey.sections.slice(0, 1),
    {
      key: 'safety',
      title: text('Feeling safe', 'Se sentir en sécurité', 'الشعور بالأمان'),
      safety: true,
      questions: [
        {
          key: 'safe',
          type: 'single',
          title: text(
            'Do you feel safe at home?',
            'Vous sentez-vous en sécurité chez vous ?',
            'هل تشعر بالأمان في بيتك؟',
          ),
          required: true,
          aboutYou: false,
          choices: [
            { key: 'yes', label: text('Yes', 'Oui', 'نعم') },
            { key: 'no', label: text('No', 'Non', 'لا') },
          ],
        },
      ],
    },
    ...smallSurvey.sections.slice(1),
  ],
});
