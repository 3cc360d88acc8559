import { useTranslation } from 'react-i18next';
import { bySize, type FigureRow } from '#app/charts/figure-row.ts';
import type { OfficialLanguage } from '#app/domain/report/bilingual.ts';
import type { EditionTable } from '#app/domain/report/edition.ts';
import { countOf, NO_ANSWER } from '#app/domain/report/published.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { figuresText } from './numbers.ts';

/** Says a figure in a sentence or two, from what is shown of it: the largest row, the next, and how many are hidden. */
export function useSummary(): (table: EditionTable, rows: readonly FigureRow[], language: OfficialLanguage) => string {
  const { t } = useTranslation('report');
  return (table, rows, language) => {
    const asked = countOf(table.asked) ?? 0;
    const [first, second] = bySize(rows).filter((row) => row.key !== NO_ANSWER && (row.count?.value ?? 0) > 0);
    const figures = (row: FigureRow) => ({ label: row.label, ...figuresText(row.count?.value ?? 0, asked, language) });
    const sentences: string[] = [];
    if (first === undefined) sentences.push(t('summary.none'));
    else sentences.push(t(`summary.${sentenceFor(table)}`, figures(first)));
    if (second !== undefined) sentences.push(t('summary.then', figures(second)));
    const hidden = rows.filter((row) => row.count === null).length;
    if (hidden > 0) sentences.push(t('summary.hidden', { count: hidden, number: formatNumber(hidden, language) }));
    return sentences.join(' ');
  };
}

function sentenceFor({ section, unit, made }: EditionTable) {
  if (unit === 'decisions') return 'decision';
  if (section === 'areas') return made.of === 'read' ? 'area-read' : 'area-everybody';
  return section === 'people' || section === 'reading' ? 'row' : 'answer';
}
