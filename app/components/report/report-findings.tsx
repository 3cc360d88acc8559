import { useTranslation } from 'react-i18next';
import { say, type OfficialLanguage } from '#app/domain/report/bilingual.ts';
import { countOf, NO_ANSWER } from '#app/domain/report/published.ts';
import type { EditionDocument, EditionTable } from '#app/domain/report/edition.ts';
import { estimateOf } from '#app/domain/report/rows-to-show.ts';
import { findingAnchor, rowAnchor } from './anchors.ts';
import { colonIn, estimateText, figuresText } from './numbers.ts';

interface ReportFindingsProps {
  readonly document: EditionDocument;
  readonly language: OfficialLanguage;
}

/** The findings that open the report, in large type: sentences made of shown figures, each leading to its figure. */
export function ReportFindings({ document, language }: ReportFindingsProps) {
  const { t } = useTranslation('report');
  const sentenceFor = (
    table: EditionTable,
    words: ReturnType<typeof figuresText> & { label: string; question: string; low: string; high: string },
  ) => {
    if (table.section === 'areas') {
      const { of } = table.made;
      return t(`finding.area.${of === 'read' || of === 'sample' ? of : 'everybody'}`, words);
    }
    const points = table.rows.filter(({ key }) => key !== NO_ANSWER).map(({ key }) => table.labels[key]);
    const [from, to] = [points[0], points.at(-1)];
    if (!table.ordered || from === undefined || to === undefined) return t('finding.answer', words);
    return t('finding.scale', { ...words, from: say(from, language).text, to: say(to, language).text });
  };
  const sentences = document.findings.flatMap(({ table: id, row: key }) => {
    const table = document.tables.find((candidate) => candidate.id === id);
    const row = table?.rows.find((candidate) => candidate.key === key);
    const label = table?.labels[key];
    if (table === undefined || row === undefined || label === undefined) return [];
    const figures = figuresText(countOf(row.cell) ?? 0, countOf(table.asked) ?? 0, language);
    const estimate = estimateOf(table, key);
    const range = estimate === null ? { low: '', high: '' } : estimateText(estimate, language);
    const words = { ...figures, ...range, label: say(label, language).text, question: say(table.title, language).text };
    const to = table.section === 'areas' ? rowAnchor(id, key) : id;
    return [{ anchor: findingAnchor(id, key), to, sentence: sentenceFor(table, words) }];
  });
  if (sentences.length === 0) return null;
  return (
    <ol className="findings">
      {sentences.map(({ anchor, to, sentence }, index) => (
        <li key={anchor} id={`finding-${String(index + 1)}`}>
          {/* Its place among the findings may be another in the next edition: links lead to what it is about. */}
          <p id={anchor}>{sentence}</p>
          <p className="finding-links">
            <a href={`#${to}`} aria-label={`${t('finding.more')}${colonIn(language)}${sentence}`}>
              {t('finding.more')}
            </a>{' '}
            <a href={`#${anchor}`} aria-label={`${t('linkTo')}${colonIn(language)}${sentence}`}>
              {t('linkTo')}
            </a>
          </p>
        </li>
      ))}
    </ol>
  );
}
