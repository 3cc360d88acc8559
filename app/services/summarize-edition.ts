import { interfaceLanguages } from '../language/languages.ts';
import { textIn, type LocalizedText } from '../domain/localized-text.ts';
import { isOfficialLanguage, type Bilingual } from '../domain/report/bilingual.ts';
import type { EditionDocument, EditionTable } from '../domain/report/edition.ts';
import type { EditionSummaries, EditionSummary } from '../domain/report/edition-parts.ts';
import { surveyWords } from '../domain/report/survey-words.ts';
import type { SurveyDocument } from '../domain/survey.ts';

/** What an edition's summary is said in, beside the edition itself: the texts as they are kept, in all their languages. */
export interface SummaryTexts {
  readonly organization: Readonly<Record<string, string>>;
  readonly consultation: { readonly title: LocalizedText; readonly purpose: LocalizedText };
  /** Every version of each audience's survey, oldest first, by audience. */
  readonly surveys: ReadonlyMap<string, readonly SurveyDocument[]>;
  readonly areas: readonly {
    readonly key: string;
    readonly label: Readonly<Record<string, string>>;
    /** Languages whose words no person has reviewed. */
    readonly draftLanguages: readonly string[];
  }[];
}

type SummaryText = EditionSummary['title'];

/**
 * The words of an edition's summary in the fourteen languages that the report itself is not in, frozen with it: its title
 * and purpose, and for each finding the row and its question. What a language lacks is there in English, and says so.
 * It has no figure: the page takes them from the edition's tables, so that no language can say another number.
 */
export function summariesOf(
  document: Pick<EditionDocument, 'tables' | 'findings' | 'organization' | 'consultation'>,
  texts: SummaryTexts,
): EditionSummaries {
  const languages = interfaceLanguages.map(({ tag }) => tag).filter((tag) => !isOfficialLanguage(tag));
  return Object.fromEntries(languages.map((language) => [language, summaryIn(language, document, texts)]));
}

function summaryIn(language: string, document: Parameters<typeof summariesOf>[0], texts: SummaryTexts): EditionSummary {
  const { title, purpose } = texts.consultation;
  const name = texts.organization[language];
  return {
    title: localized(title, language),
    purpose: localized(purpose, language),
    organization: name === undefined ? inEnglish(document.organization.name) : { text: name, language, reviewed: true },
    findings: document.findings.flatMap(({ table: id, row }) => {
      const table = document.tables.find((candidate) => candidate.id === id);
      return table === undefined ? [] : [findingIn(language, table, row, texts)];
    }),
  };
}

function findingIn(
  language: string,
  table: EditionTable,
  row: string,
  { surveys, areas }: SummaryTexts,
): EditionSummary['findings'][number] {
  const label = table.labels[row];
  const inDocument = label === undefined ? { text: row, language: 'und', reviewed: true } : inEnglish(label);
  if (table.section !== 'questions') {
    const area = areas.find(({ key }) => key === row);
    const text = area?.label[language];
    const said =
      area === undefined || text === undefined
        ? inDocument
        : { text, language, reviewed: !area.draftLanguages.includes(language) };
    return { row: said, question: inEnglish(table.title) };
  }
  const field = table.id.slice(`${table.audience}.question.`.length);
  const words = surveyWords(surveys.get(table.audience) ?? [], field, row);
  if (words === null) return { row: inDocument, question: inEnglish(table.title) };
  return {
    row: rowText(words, language) ?? inDocument,
    question: localized(words.question, language),
    ...(words.ends !== null && {
      ends: { from: localized(words.ends.from, language), to: localized(words.ends.to, language) },
    }),
  };
}

/** A point of a scale has its number, with its words at the two ends. */
function rowText({ row, figure }: NonNullable<ReturnType<typeof surveyWords>>, language: string): SummaryText | null {
  if (row === null) return figure === null ? null : { text: figure, language, reviewed: true };
  const said = localized(row, language);
  return figure === null ? said : { ...said, text: `${figure}: ${said.text}` };
}

function localized(text: LocalizedText, language: string): SummaryText {
  const { text: words, language: tag, status } = textIn(text, language);
  return { text: words, language: tag, reviewed: status === 'reviewed' };
}

function inEnglish({ en, standIn }: Bilingual): SummaryText {
  return { text: en, language: standIn?.en ?? 'en', reviewed: true };
}
