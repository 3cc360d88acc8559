import type { EditionDocument } from '#app/domain/report/edition.ts';
import type { EditionSummary } from '#app/domain/report/edition-parts.ts';
import { isOfficialLanguage, say, type Bilingual } from '#app/domain/report/bilingual.ts';
import { NO_ANSWER } from '#app/domain/report/published.ts';
import { reportLinks, type ReportLinks } from './report-links.ts';

/** What the summary of an edition is drawn from, in any of the sixteen languages. */
export interface SummaryView {
  readonly document: EditionDocument;
  readonly language: string;
  readonly summary: EditionSummary;
  readonly links: ReportLinks;
  readonly isLatest: boolean;
  /** Words of the page, or of the edition in this language, are a machine's draft. */
  readonly draft: boolean;
}

interface EditionToSummarize {
  readonly document: EditionDocument;
  /** Every edition, the newest first. */
  readonly all: readonly { readonly number: number }[];
}

/** The summary of a published edition as a page of one language shows it. */
export function summaryView(
  { document, all }: EditionToSummarize,
  { language, origin, draft }: { readonly language: string; readonly origin: string; readonly draft: boolean },
): SummaryView {
  const summary = document.summaries?.[language] ?? inOfficialLanguage(document, language);
  const { organization, consultation, edition } = document;
  const editions = all.map(({ number }) => number);
  return {
    ...{ document, language, summary },
    links: reportLinks({
      ...{ origin, language, edition, editions },
      ...{ organization: organization.slug, consultation: consultation.slug },
    }),
    isLatest: editions[0] === undefined || editions[0] === edition,
    draft: draft || textsOf(summary).some((text) => text.language === language && !text.reviewed),
  };
}

/** Every text of a summary, for what is to be said about all of them. */
export function textsOf({ title, purpose, organization, findings }: EditionSummary) {
  return [
    ...[title, purpose, organization],
    ...findings.flatMap(({ row, question, ends }) => [
      row,
      question,
      ...(ends === undefined ? [] : [ends.from, ends.to]),
    ]),
  ];
}

/** The words of the edition itself: in its own two languages, and in others where it froze none. */
function inOfficialLanguage(document: EditionDocument, language: string): EditionSummary {
  const tag = isOfficialLanguage(language) ? language : 'en';
  const text = (words: Bilingual) => ({ ...say(words, tag), reviewed: true });
  return {
    title: text(document.consultation.title),
    purpose: text(document.consultation.purpose),
    organization: text(document.organization.name),
    findings: document.findings.flatMap(({ table: id, row: key }) => {
      const table = document.tables.find((candidate) => candidate.id === id);
      const row = table?.labels[key];
      if (table === undefined || row === undefined) return [];
      const points = table.rows.flatMap((point) => {
        const label = table.labels[point.key];
        return point.key === NO_ANSWER || label === undefined ? [] : [label];
      });
      const [from, to] = [points[0], points.at(-1)];
      const ends = table.ordered && from !== undefined && to !== undefined ? { from: text(from), to: text(to) } : null;
      return [{ row: text(row), question: text(table.title), ...(ends !== null && { ends }) }];
    }),
  };
}
