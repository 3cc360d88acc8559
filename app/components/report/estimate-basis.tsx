import { useTranslation } from 'react-i18next';
import type { OfficialLanguage } from '#app/domain/report/bilingual.ts';
import type { EditionDocument, EditionTable } from '#app/domain/report/edition.ts';
import { countOf } from '#app/domain/report/published.ts';
import { formatNumber } from '#app/i18n/format.ts';

interface EstimateBasisProps {
  readonly table: EditionTable;
  readonly document: EditionDocument;
  readonly language: OfficialLanguage;
}

/** What an estimate rests on, under its figure: how many were drawn out of how many, how many of these were read, how many were not. */
export function EstimateBasis({ table, document, language }: EstimateBasisProps) {
  const { t } = useTranslation('report');
  const sampled = countOf(table.asked);
  const { estimate, unread } = table;
  if (estimate === undefined || unread === undefined || sampled === null) return null;
  const number = (value: number) => formatNumber(value, language);
  const waiting = countOf(unread);
  const left = unreadInAll(document, table, waiting);
  const basis =
    estimate.writers === null
      ? t('estimate.basis', { sampled: number(sampled) })
      : t('estimate.basisOf', { sampled: number(sampled), writers: number(estimate.writers) });
  // What is the same for all its figures is said once, under the areas.
  if (table.section === 'themes') return <p className="basis">{basis}</p>;
  const sentences = [
    basis,
    waiting === null
      ? t('estimate.unreadFew', { threshold: number(document.threshold) })
      : waiting === 0
        ? t('estimate.readAll')
        : t('estimate.unread', { read: number(sampled - waiting), unread: number(waiting) }),
    left === null ? null : t('estimate.left', { number: number(left) }),
    t('estimate.interval'),
  ];
  return <p className="basis">{sentences.filter((sentence) => sentence !== null).join(' ')}</p>;
}

/** How many people have a comment that nobody has read, from what is shown of this edition's sample; else null. */
function unreadInAll({ tables }: EditionDocument, table: EditionTable, waiting: number | null): number | null {
  const beside = tables.find(({ id }) => id === `${table.audience}.sample`);
  const rest = beside?.rows.find(({ key }) => key === 'rest-unread');
  if (rest?.cell.type !== 'count' || waiting === null) return null;
  const sameEdition = beside?.figuresFrom.edition === table.figuresFrom.edition;
  return sameEdition ? rest.cell.value + waiting : null;
}
