import type { PrintedForm } from '#app/components/paper/printed-form-view.ts';
import { canadaHelp, touchesSafety } from '#app/domain/help.ts';
import type { LocalizedText } from '#app/domain/localized-text.ts';
import { pipeTexts } from '#app/domain/piping.ts';
import type { SurveyDocument } from '#app/domain/survey.ts';
import { isMachineDraft } from '#app/domain/survey-texts.ts';
import { formatDeadline } from '#app/i18n/format.ts';
import { isDraft } from '#app/i18n/catalogue.server.ts';
import { autonymOf, directionOf } from '#app/language/languages.ts';
import type { PrintableForm } from '#app/services/print-form.ts';
import { paperConsent } from './paper-consent.server.ts';
import { printedQuestion } from './paper-question.server.ts';
import { surveyStringsIn } from './paper-strings.server.ts';
import { shown, shownEntry, shownText } from './shown-text.server.ts';

interface Asking {
  readonly slug: string;
  readonly name: Readonly<Record<string, string>>;
  readonly contact: string;
}

/** A form in one language, ready to be printed: all of it in words of that language. */
export function printedForm(printable: PrintableForm, organization: Asking, language: string): PrintedForm {
  const { consultation, questions, draft } = printable;
  const t = surveyStringsIn(language);
  const survey = withNumbersPiped(printable);
  const text = (words: LocalizedText) => shownText(words, language);
  const name = shownEntry(organization.name, language) ?? shown(organization.slug, 'en');
  const form = { survey, questions, language, picture: (id: string) => `/pictures/${organization.slug}/${id}` };
  const until = consultation.withdrawUntil;
  return {
    language,
    direction: directionOf(language),
    title: text(survey.title),
    introduction: text(survey.introduction),
    says: {
      ...{
        askedBy: t('survey:paper.askedBy', { organization: name.text }),
        sheet: t('survey:paper.sheet'),
        staff: t('survey:paper.staff'),
      },
      version: t('survey:paper.version', { version: String(survey.version), language: autonymOf(language) }),
      howTo: t(
        questions.some(({ question }) => question.required) ? 'survey:paper.howToRequired' : 'survey:paper.howTo',
      ),
      consentHow: t(consultation.quoting ? 'survey:paper.consentHowQuote' : 'survey:paper.consentHow'),
      ...{ backHeading: t('survey:paper.backHeading'), back: t('survey:paper.back'), cut: t('survey:paper.cut') },
      stripHeading: t('survey:paper.stripHeading'),
    },
    draft: draft ? t('survey:paper.draft') : null,
    machine: isMachineDraft(survey, language) || isDraft(language, ['survey']) ? t('common:draftNotice') : null,
    consent: paperConsent(survey, consultation, language),
    sections: survey.sections.map((section) => ({
      key: section.key,
      // A section of one question has no more to say than the question.
      title: section.questions.length > 1 && hasWords(section.title) ? text(section.title) : null,
      questions: section.questions.map((question) => printedQuestion(question, section, form)),
    })),
    thanks: text(survey.thanks),
    contact: consultation.contact === '' ? organization.contact : consultation.contact,
    strip: [
      t('survey:paper.strip', { organization: name.text }),
      ...(until === null
        ? []
        : [t('survey:paper.stripUntil', { until: formatDeadline(until, language, consultation.timeZone) })]),
      t('survey:paper.stripCare'),
    ],
    help: touchesSafety(survey) ? helpOf(survey, language) : null,
  };
}

/** A page need not have a heading. */
const hasWords = (words: LocalizedText) => Object.values(words).some(({ status }) => status !== 'missing');

/** An earlier answer cannot be printed into a later text: its question's number can. */
function withNumbersPiped({ survey, questions }: PrintableForm): SurveyDocument {
  return pipeTexts(survey, (key, language) => {
    const field = questions.flatMap(({ fields }) => fields).find((one) => one.field.key === key);
    const number = field?.label ?? questions.find(({ question }) => question.key === key)?.number;
    return number === undefined ? null : surveyStringsIn(language)('survey:paper.piped', { question: String(number) });
  });
}

function helpOf(survey: SurveyDocument, language: string): PrintedForm['help'] {
  const t = surveyStringsIn(language);
  const everywhere = canadaHelp.map(({ key, phone }) => ({
    name: shown(t(`survey:help.${key}.name`), language),
    about: shown(t(`survey:help.${key}.about`), language),
    phone,
  }));
  const local = (survey.help ?? []).map(({ name, about, phone }) => ({
    name: shownText(name, language),
    about: shownText(about, language),
    phone: phone ?? null,
  }));
  return { heading: t('survey:help.heading'), places: [...everywhere, ...local] };
}
