import type { LocalizedText } from './localized-text.ts';
import { surveyDocumentSchema, type SurveyDocument } from './survey.ts';
import type { OutlineQuestion, SurveyOutline } from './survey-outline.ts';
import { slotId } from './survey-slots.ts';

/** Texts by slot id; a slot without any text is left out, or empty. */
export type SurveyTexts = Readonly<Record<string, LocalizedText>>;

/** The numbers that a frozen version has. */
export interface VersionNumbers {
  readonly version: number;
  readonly consentVersion: number;
}

/**
 * Puts outline and texts together as a version is frozen. An optional text that nobody wrote is left out; any other that
 * is missing stands as an empty one, which shows as nothing: `survey-faults.ts` finds them before a version is published.
 */
export function assembleSurvey(outline: SurveyOutline, texts: SurveyTexts, numbers: VersionNumbers): SurveyDocument {
  const text = (id: string): LocalizedText => texts[id] ?? {};
  const { consent, help, sections } = outline;
  return surveyDocumentSchema.parse({
    version: numbers.version,
    title: text(slotId.survey('title')),
    introduction: text(slotId.survey('introduction')),
    consent: {
      version: numbers.consentVersion,
      paragraphs: consent.paragraphs.map((key) => text(slotId.paragraph(key))),
      agree: text(slotId.consent('agree')),
      quote: text(slotId.consent('quote')),
      ...(consent.facts && {
        facts: {
          funder: text(slotId.consent('funder')),
          controller: text(slotId.consent('controller')),
          keptIn: text(slotId.consent('keptIn')),
          ...(consent.accessLaw && { accessLaw: text(slotId.consent('accessLaw')) }),
        },
      }),
    },
    ...(help.length > 0 && {
      help: help.map(({ key, ...contact }) => ({
        name: text(slotId.help(key, 'name')),
        about: text(slotId.help(key, 'about')),
        ...contact,
      })),
    }),
    sections: sections.map(({ key, safety, showIf, questions }) => ({
      key,
      title: sectionTitle(key, questions, text),
      ...(safety && { safety }),
      ...(showIf !== undefined && { showIf }),
      questions: questions.map((question) => assembleQuestion(question, texts)),
    })),
    thanks: text(slotId.survey('thanks')),
  });
}

/** A page with one question goes by that question where it has no heading of its own. */
function sectionTitle(key: string, questions: readonly OutlineQuestion[], text: (id: string) => LocalizedText) {
  const own = text(slotId.section(key));
  const [only, second] = questions;
  if (Object.keys(own).length > 0 || only === undefined || second !== undefined) return own;
  return text(slotId.question(only.key, 'title'));
}

function assembleQuestion(question: OutlineQuestion, texts: SurveyTexts): unknown {
  const text = (id: string): LocalizedText => texts[id] ?? {};
  const part = (name: Parameters<typeof slotId.question>[1]) => text(slotId.question(question.key, name));
  const optional = (name: Parameters<typeof slotId.question>[1]) => {
    const own = part(name);
    return Object.keys(own).length > 0 && { [name]: own };
  };
  const words = { title: part('title'), ...optional('hint'), ...optional('why') };
  if (question.type === 'explanation') return { ...question, ...words, body: part('body') };
  const base = { ...question, ...words, ...(question.required && optional('because')) };
  const labelled = <Choice extends { readonly key: string }>(choice: Choice) => ({
    ...choice,
    label: text(slotId.choice(question.key, choice.key)),
  });
  switch (question.type) {
    case 'single':
    case 'multiple':
      return {
        ...base,
        choices: question.choices.map(({ picture, ...choice }) => ({
          ...labelled(choice),
          ...(picture !== undefined && { picture: { id: picture, alt: text(slotId.alt(question.key, choice.key)) } }),
        })),
      };
    case 'ranking':
      return { ...base, choices: question.choices.map(labelled) };
    case 'matrix':
      return {
        ...base,
        rows: question.rows.map((row) => ({ ...row, label: text(slotId.row(question.key, row.key)) })),
        choices: question.choices.map(labelled),
      };
    case 'scale':
      return { ...base, scale: { ...question.scale, minLabel: part('minLabel'), maxLabel: part('maxLabel') } };
    case 'number':
      return { ...base, ...optional('unit') };
    case 'yes-no':
    case 'date':
    case 'text':
      return base;
  }
}
