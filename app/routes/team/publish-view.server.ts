import { say, isOfficialLanguage, type Bilingual, type OfficialLanguage } from '#app/domain/report/bilingual.ts';
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

/** Quotes with their direction, and whether so few people used the language that it is not shown by itself. */
export function quotesView({ quotes, tables }: EditionPreview) {
  const shownLanguages = new Set(
    tables
      .filter(({ declared }) => declared.counts.of === 'languages')
      .flatMap(({ protection }) => protection.table.rows.filter((row) => row.cell.type === 'count'))
      .map((row) => row.key),
  );
  return quotes.map(({ id, text, language, translations }) => ({
    ...{ id, text, language },
    translations: Object.entries(translations).map(([tag, { text: words, origin }]) => ({
      ...{ language: tag, direction: directionOf(tag), text: words, origin },
    })),
    direction: language === 'und' ? ('auto' as const) : directionOf(language),
    rareLanguage: !shownLanguages.has(language),
  }));
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
