import { say, isOfficialLanguage, type Bilingual, type OfficialLanguage } from '#app/domain/report/bilingual.ts';
import type { ProtectedCrossView } from '#app/components/report/protected-cross.tsx';
import type { AuditView } from '#app/components/report/publish-audit.tsx';
import type { PreviewedQuote } from '#app/components/report/publish-preview.tsx';
import { agreementText } from '#app/components/report/reader-agreement.tsx';
import { estimateText } from '#app/components/report/numbers.ts';
import { NO_ANSWER } from '#app/domain/report/published.ts';
import { estimateOf } from '#app/domain/report/rows-to-show.ts';
import type { TargetAgreement } from '#app/domain/report/target-agreement.ts';
import { noAnswer } from '#app/domain/report/words.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { makeI18n } from '#app/i18n/instance.ts';
import { pageLanguage } from '#app/i18n/page-language.server.ts';
import { directionOf } from '#app/language/languages.ts';
import type { EditionPreview } from '#app/services/preview-edition.ts';
import { publicationObstacles } from '#app/services/publication-obstacle.ts';

type Prepared = EditionPreview['tables'][number];

/** The language of the document on a team page, which may be in one of the other languages. */
export function documentLanguage(language: string): OfficialLanguage {
  return isOfficialLanguage(language) ? language : 'en';
}

/** The report's strings for what is no component: the title of a page. */
export function reportStrings(request: Request) {
  const { language, resources } = pageLanguage(request);
  return makeI18n(language, resources).getFixedT(language, 'report');
}

/** One table as its publisher sees it: every row with its exact count, and why it would be hidden. */
export function tableView({ declared, exact, protection, estimate }: Prepared, language: OfficialLanguage) {
  const { table, keptFrom, hiddenRows } = protection;
  const labels = new Map<string, Bilingual>(declared.rows.map((row) => [row.key, row.label]));
  labels.set(NO_ANSWER, noAnswer);
  const exactOf = new Map(exact.rows.map((row) => [row.key, row.count]));
  exactOf.set(NO_ANSWER, exact.asked - exact.answered);
  const number = (count: number) => formatNumber(count, language);
  return {
    id: declared.id,
    audience: declared.audience,
    title: shown(declared.title, language),
    asked: number(exact.asked),
    askedShown: table.asked.type === 'count' ? number(table.asked.value) : null,
    keptFrom: keptFrom?.edition ?? null,
    hidden: hiddenRows.length,
    rows: table.rows.map(({ key, cell }) => {
      const label = labels.get(key);
      return {
        key,
        label: label === undefined ? { text: key } : shown(label, language),
        exact: number(exactOf.get(key) ?? 0),
        published: cell.type === 'count' ? number(cell.value) : null,
        estimate: shareOfRow(estimate, key, language),
        reason: hiddenRows.find((row) => row.key === key)?.reason ?? null,
      };
    }),
  };
}

/** The share that a row of the random sample says of all, in words; null for every other row. */
function shareOfRow(estimate: Prepared['estimate'], key: string, language: OfficialLanguage) {
  const found = estimate === null ? null : estimateOf({ estimate }, key);
  return found === null ? null : estimateText(found, language);
}

/** How far readers agree on what would be published, and what cannot be without a note. */
export function agreementView({ document, withoutNote }: EditionPreview, language: OfficialLanguage) {
  const labelOf = ({ type, key }: TargetAgreement) =>
    document.tables.find((table) => table.section === `${type}s` && table.labels[key] !== undefined)?.labels[key];
  const named = (targets: readonly TargetAgreement[]) =>
    targets.flatMap((target) => {
      const label = labelOf(target);
      return label === undefined ? [] : [{ label, target }];
    });
  return {
    targets: named(document.agreement ?? []),
    needed: named(withoutNote).map(({ label, target }) => ({
      ...{ type: target.type, key: target.key, standing: target.standing },
      ...agreementText(target, language),
      label: say(label, language).text,
    })),
  };
}

/** Selected themes that are left out, each by the name that it has. */
export function unnamedView({ unnamed }: EditionPreview) {
  return unnamed.flatMap(({ key, name }) => {
    const [found] = Object.entries(name).flatMap(([tag, entry]) => {
      const text = typeof entry === 'string' ? entry : entry.text;
      return text === '' ? [] : [{ text, language: tag, direction: directionOf(tag) }];
    });
    return [{ key, name: found ?? { text: key, language: 'und', direction: 'ltr' as const } }];
  });
}

/** The approved quotes: as they would be published, and those that wait since they would tell a language that few used. */
export function quotesView({ quotes, document, waitingQuotes }: EditionPreview): readonly PreviewedQuote[] {
  return quotes.map(({ hash, text, language, translations }) => {
    const published = document.quotes.find((quote) => quote.hash === hash);
    const told = published?.original === false ? translations[published.language] : undefined;
    const shownIn = told === undefined ? language : (published?.language ?? language);
    return {
      ...{ hash, text: told?.text ?? text, language: shownIn, waits: waitingQuotes.includes(hash) },
      direction: shownIn === 'und' ? ('auto' as const) : directionOf(shownIn),
      translations: Object.entries(translations)
        .filter(([tag]) => tag !== shownIn)
        .map(([tag, { text: words, origin }]) => ({
          ...{ language: tag, direction: directionOf(tag), text: words, origin },
        })),
    };
  });
}

/** A table by groups as its publisher sees it: what is hidden in it, and which coarser grouping would show more. */
export function crossView(preview: EditionPreview, language: OfficialLanguage): readonly ProtectedCrossView[] {
  return preview.crossTables.map(({ exact, protection }) => {
    const { table, withheld, hiddenCells, keptFrom, coarser } = protection;
    const nameOf = namesIn(preview, exact, language);
    return {
      id: exact.id,
      rows: nameOf.table(exact.rowTable),
      columns: nameOf.table(exact.columnTable),
      ...{ hidden: hiddenCells.length, keptFrom: keptFrom?.edition ?? null, withheld },
      coarser:
        coarser === null
          ? null
          : {
              one: nameOf.column(table, coarser.together[0]),
              other: nameOf.column(table, coarser.together[1]),
              more: coarser.shown - coarser.shownNow,
            },
      cells: hiddenCells.map(({ row, column, count, reason }) => ({
        key: `${row} ${column}`,
        row: nameOf.row(row),
        column: nameOf.column(table, column),
        exact: formatNumber(count, language),
        reason,
      })),
    };
  });
}

function namesIn(
  { document }: EditionPreview,
  { rowTable, columnTable }: { readonly rowTable: string; readonly columnTable: string },
  language: OfficialLanguage,
) {
  const find = (id: string) => document.tables.find((table) => table.id === id);
  const text = (label: Bilingual | undefined, key: string) => (label === undefined ? key : say(label, language).text);
  const labelOf = (id: string, key: string) => text(key === NO_ANSWER ? noAnswer : find(id)?.labels[key], key);
  return {
    table: (id: string) => text(find(id)?.title, id),
    row: (key: string) => labelOf(rowTable, key),
    column: (table: EditionPreview['crossTables'][number]['protection']['table'], key: string) => {
      const groups = table.columns.find((column) => column.key === key)?.groups ?? [key];
      return new Intl.ListFormat(language).format(groups.map((group) => labelOf(columnTable, group)));
    },
  };
}

/** What the auditor says, with the places in words. */
export function auditView({ audit, document }: EditionPreview, language: OfficialLanguage): AuditView {
  const placed = ({ place, lowest, highest }: EditionPreview['audit']['findings'][number]) => {
    const table = document.tables.find(({ id }) => id === place.table);
    const label = place.row === undefined ? undefined : place.row === NO_ANSWER ? noAnswer : table?.labels[place.row];
    const groups = document.tables.find(({ id }) => id === place.columnTable);
    const names = [
      table === undefined ? place.table : say(table.title, language).text,
      ...(label === undefined ? [] : [say(label, language).text]),
      ...(place.groups ?? []).map((group) => {
        const found = group === NO_ANSWER ? noAnswer : groups?.labels[group];
        return found === undefined ? group : say(found, language).text;
      }),
    ];
    return { place: names.join(', '), low: formatNumber(lowest, language), high: formatNumber(highest, language) };
  };
  return { hidden: audit.hidden, found: audit.findings.map(placed), unproven: audit.unproven.map(placed) };
}

/** Names of the areas and themes of which nothing is said about what will be done. */
export function undecidedView({ document, withoutCommitment }: EditionPreview, language: OfficialLanguage) {
  return withoutCommitment.map(({ targetType, targetKey }) => {
    const table = document.tables.find(
      ({ section, labels }) => section === `${targetType}s` && labels[targetKey] !== undefined,
    );
    const label = table?.labels[targetKey];
    return label === undefined ? targetKey : say(label, language).text;
  });
}

/** How many texts of the document have no version in one of the two languages. */
export function countStandIns({ consultation, tables }: EditionPreview['document']): number {
  const texts = tables.flatMap((table) => [table.title, ...Object.values(table.labels)]);
  return [consultation.title, consultation.purpose, ...texts].filter((text) => text.standIn !== undefined).length;
}

function shown(text: Bilingual, language: OfficialLanguage): { readonly text: string; readonly language?: string } {
  const said = say(text, language);
  return said.language === language ? { text: said.text } : said;
}

const problems = [...publicationObstacles, 'gone', 'changed', 'not-allowed', 'fault'] as const;

/** Why work on an edition ended without one, as the strings name it. */
export function problemKey(problem: string): (typeof problems)[number] {
  return problems.find((one) => one === problem) ?? 'fault';
}
