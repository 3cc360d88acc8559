import type { i18n as I18n } from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { MOST_GROUPS } from '#app/charts/group-row.ts';
import type { Figure } from '#app/charts/figure.ts';
import { ticksTo } from '#app/charts/ticks.ts';
import { crossRows, drawnGroups } from '#app/components/report/cross-rows.ts';
import { useFigureRows, type FigureRows } from '#app/components/report/figure-rows.ts';
import { dayText } from '#app/components/report/numbers.ts';
import { useSummary, type Summary } from '#app/components/report/summary.ts';
import { say, type OfficialLanguage } from '#app/domain/report/bilingual.ts';
import type { EditionDocument, EditionTable } from '#app/domain/report/edition.ts';
import type { EditionCrossTable } from '#app/domain/report/edition-parts.ts';
import { figureIds } from '#app/domain/report/figure-ids.ts';
import { countOf, NO_ANSWER } from '#app/domain/report/published.ts';
import { formatNumber, formatPercent } from '#app/i18n/format.ts';
import { stringsIn } from './strings.ts';

interface FigureToDraw {
  readonly document: EditionDocument;
  readonly contentHash: string;
  readonly language: OfficialLanguage;
  /** Where the report is found; empty where that is not known. */
  readonly address: string;
}

/** A figure of an edition with all that belongs to it, for a picture or a file of its own; null where it has none of this id. */
export function editionFigure(edition: FigureToDraw, id: string): Figure | null {
  if (!figureIds(edition.document).includes(id)) return null;
  const table = edition.document.tables.find((one) => one.id === id);
  if (table !== undefined) return figureOfTable(edition, table);
  const cross = edition.document.crossTables?.find((one) => one.id === id);
  return cross === undefined ? null : figureOfCross(edition, cross);
}

function figureOfTable(edition: FigureToDraw, table: EditionTable): Figure {
  const { language } = edition;
  const { i18n } = stringsIn(language, ['common', 'report']);
  const { all, summary } = saidOf(table, language, i18n);
  const t = i18n.getFixedT(language, 'report');
  return {
    ...frameOf(edition, table, i18n),
    kind: table.ordered ? 'scale' : 'bars',
    title: say(table.title, language).text,
    summary: summary.shown,
    measure: table.estimate === undefined ? 'count' : 'share',
    rows: all.rows.filter(({ key }) => key !== NO_ANSWER),
    apart: all.rows.find(({ key }) => key === NO_ANSWER) ?? null,
    moreText: (more) => t('cross.more', { count: more, number: formatNumber(more, language) }),
  };
}

/** The words of the page's own figure: they come from a component, since there its strings are at hand. */
function saidOf(table: EditionTable, language: OfficialLanguage, i18n: I18n) {
  const said: { all?: FigureRows; summary?: Summary } = {};
  function Words() {
    const rows = useFigureRows();
    const summarize = useSummary();
    said.all = rows(table, language);
    said.summary = summarize(table, said.all, language);
    return null;
  }
  renderToStaticMarkup(
    <I18nextProvider i18n={i18n}>
      <Words />
    </I18nextProvider>,
  );
  const { all, summary } = said;
  if (all === undefined || summary === undefined) throw new Error('A figure has no words');
  return { all, summary };
}

function figureOfCross(edition: FigureToDraw, cross: EditionCrossTable): Figure {
  const { document, language } = edition;
  const { i18n } = stringsIn(language, ['common', 'report']);
  const t = i18n.getFixedT(language, 'report');
  const sayAsked = (count: number | null) =>
    count === null ? t('cross.ofHidden') : t('cross.of', { number: formatNumber(count, language) });
  const all = crossRows(cross, document, language, sayAsked, () => true);
  const { groups, rows } = drawnGroups(all, MOST_GROUPS, (hidden) =>
    t('cross.hiddenNote', { list: hidden.join('; ') }),
  );
  const largest = Math.max(0, ...rows.flatMap(({ shares }) => shares.map((share) => share?.share ?? 0)));
  const titleOf = (id: string) => {
    const table = document.tables.find((one) => one.id === id);
    return table === undefined ? id : say(table.title, language).text;
  };
  return {
    ...frameOf(edition, cross, i18n),
    kind: 'dots',
    title: t('cross.title', { rows: titleOf(cross.rowTable), columns: titleOf(cross.columnTable) }),
    summary: t('cross.share'),
    ...{ groups, rows },
    ticks: ticksTo(largest).map((value) => ({ value, text: formatPercent(value, language) })),
  };
}

function frameOf(
  { document, contentHash, language, address }: FigureToDraw,
  of: EditionTable | EditionCrossTable,
  i18n: I18n,
) {
  const t = i18n.getFixedT(language, 'report');
  const { consultation, edition } = document;
  const asked = 'asked' in of ? countOf(of.asked) : null;
  const day = dayText(of.figuresFrom.publishedAt, language, consultation.timeZone);
  return {
    language,
    direction: 'ltr' as const,
    source: [
      `${say(of.made.denominator, language).text}${asked === null ? '' : ` (${formatNumber(asked, language)})`}`,
      t('figure.source', { title: say(consultation.title, language).text, edition, day }),
      ...(address === '' ? [] : [address]),
      t('figure.hash', { hash: contentHash.slice(0, 16) }),
    ],
    notForPublication: null,
    unwritable: t('figure.unwritable'),
    hiddenText: t('figure.hidden'),
  };
}
