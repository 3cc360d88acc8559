import { useTranslation } from 'react-i18next';
import { bySize, type FigureRow } from '#app/charts/figure-row.ts';
import type { OfficialLanguage } from '#app/domain/report/bilingual.ts';
import type { EditionTable } from '#app/domain/report/edition.ts';
import { countOf, NO_ANSWER } from '#app/domain/report/published.ts';
import { estimateOf } from '#app/domain/report/rows-to-show.ts';
import type { FigureRows } from './figure-rows.ts';
import { estimateText, figuresText } from './numbers.ts';

/** Says a figure in words, from what is shown of it. */
export interface Summary {
  /** The largest row and the next, in a sentence or two. */
  readonly shown: string;
  /** What is not shown, by name, and how much it is together where that can be said; null when all is shown. */
  readonly hidden: string | null;
}

export function useSummary(): (table: EditionTable, rows: FigureRows, language: OfficialLanguage) => Summary {
  const { t } = useTranslation('report');
  return (table, { rows, together }, language) => {
    const asked = countOf(table.asked) ?? 0;
    const figures = (row: FigureRow) => {
      const estimate = estimateOf(table, row.key);
      const counted = figuresText(row.count?.value ?? 0, asked, language);
      return { label: row.label, low: '', high: '', ...counted, ...(estimate && estimateText(estimate, language)) };
    };
    const own = rows.filter((row) => row.key !== NO_ANSWER && row.key !== table.foldInto);
    const [first, second] = bySize(own).filter((row) => (row.count?.value ?? 0) > 0);
    const rest = rows.find((row) => row.key === table.foldInto && (row.count?.value ?? 0) > 0);
    const [from, to] = [own[0], own.at(-1)];
    const sentences = [
      first === undefined ? t('summary.none') : t(`summary.${sentenceFor(table)}`, figures(first)),
      second === undefined ? null : t(table.estimate ? 'summary.then-sample' : 'summary.then', figures(second)),
      rest === undefined ? null : t('summary.rest', figures(rest)),
      table.ordered && from !== undefined && to !== undefined
        ? t('summary.scale', { from: from.label, to: to.label })
        : null,
    ];
    const hidden = rows.filter((row) => row.count === null).map((row) => row.label);
    const notShown = [
      t('summary.hidden', { list: hidden.join('; ') }),
      together === null ? null : t('summary.together', figures(together)),
    ];
    return { shown: join(sentences), hidden: hidden.length === 0 ? null : join(notShown) };
  };
}

function sentenceFor({ section, unit, made }: EditionTable) {
  if (unit === 'decisions') return 'decision';
  if (section === 'areas' || section === 'themes') {
    const of = made.of === 'read' || made.of === 'sample' ? made.of : 'everybody';
    return `${section === 'areas' ? 'area' : 'theme'}-${of}` as const;
  }
  return section === 'people' || section === 'reading' ? 'row' : 'answer';
}

function join(sentences: readonly (string | null)[]): string {
  return sentences.filter((sentence) => sentence !== null).join(' ');
}
