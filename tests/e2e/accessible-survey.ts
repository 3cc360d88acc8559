import type { LocalizedText } from '#app/domain/localized-text.ts';
import { surveyDocumentSchema, type SurveyDocument } from '#app/domain/survey.ts';
import { interfaceLanguages } from '#app/language/languages.ts';
import { createConsultation } from '#db/factories/consultation.ts';
import demonstration from '#db/factories/demonstration/survey.json';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner } from '#db/factories/owner.ts';
import type { TestDatabase } from '../database.ts';

export const organizationSlug = 'bow-valley';
/** The demonstration's survey in sixteen languages, with help, facts and a page that touches safety. */
export const surveySlug = 'living-here';
/** The same, closed. */
export const closedSlug = 'over';
/** A survey whose words are as long as words get. */
export const longSlug = 'long-words';

const day = 24 * 60 * 60 * 1000;
const inEnglish = (text: string): LocalizedText => ({ en: { text, status: 'reviewed' } });

/** Words of sixty letters, as German makes them, and an Amharic line without a place to break. */
const LONG_LATIN = 'Rechtsschutzversicherungsgesellschaftenhauptverwaltungsgebäu';
const LONG_ETHIOPIC = 'የኢትዮጵያፌዴራላዊዲሞክራሲያዊሪፐብሊክየመንግሥትኮሙኒኬሽንጉዳዮችጽሕፈትቤትሠራተኞች';

/** What a consultation of the tests says beside the demonstration's words, each in English alone: marked as such elsewhere. */
function withEverything(document: SurveyDocument): SurveyDocument {
  const [first, ...others] = document.sections;
  if (first === undefined) return document;
  return surveyDocumentSchema.parse({
    ...document,
    consent: {
      ...document.consent,
      facts: {
        funder: inEnglish('Immigration, Refugees and Citizenship Canada'),
        controller: inEnglish('Bow Valley Partnership'),
        keptIn: inEnglish('Canada'),
        accessLaw: inEnglish('Access to Information Act'),
      },
    },
    help: [
      { name: inEnglish('Distress line'), about: inEnglish('Somebody listens, day and night.'), phone: '403-266-4357' },
    ],
    sections: [first, ...others.map((section) => (section.key === 'hopes' ? { ...section, safety: true } : section))],
  });
}

const long = (text: string, ethiopic: string): LocalizedText => ({
  en: { text, status: 'reviewed' },
  am: { text: ethiopic, status: 'reviewed' },
});

function longWords(document: SurveyDocument): SurveyDocument {
  const label = long(LONG_LATIN, LONG_ETHIOPIC);
  return surveyDocumentSchema.parse({
    ...document,
    title: label,
    sections: document.sections.map((section) => ({
      ...section,
      title: label,
      questions: section.questions.map((question) => ({
        ...question,
        title: label,
        required: false,
        ...('choices' in question ? { choices: question.choices.map(({ key }) => ({ key, label })) } : {}),
        ...('scale' in question ? { scale: { ...question.scale, minLabel: label, maxLabel: label } } : {}),
      })),
    })),
  });
}

/** An organization with three surveys: everything that a respondent can come to. */
export async function arrangeAccessibleSurveys(database: TestDatabase): Promise<void> {
  const owner = openOwner(database.connection);
  const organization = await createOrganization(owner.orm, { slug: organizationSlug });
  const document = surveyDocumentSchema.parse(demonstration);
  const languages = interfaceLanguages.map(({ tag }) => tag);
  const traits = { languages, survey: withEverything(document) };
  const past = { opensAt: new Date(Date.now() - 9 * day), closesAt: new Date(Date.now() - day) };
  await createConsultation(owner.orm, organization, { ...traits, slug: surveySlug });
  await createConsultation(owner.orm, organization, { ...traits, slug: closedSlug, stage: 'closed', ...past });
  await createConsultation(owner.orm, organization, { languages, survey: longWords(document), slug: longSlug });
  await owner.close();
}
