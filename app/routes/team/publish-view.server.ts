import { say, isOfficialLanguage, type Bilingual, type OfficialLanguage } from '#app/domain/report/bilingual.ts';
import { NO_ANSWER } from '#app/domain/report/published.ts';
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
export function tableView({ declared, exact, protection }: Prepared, language: OfficialLanguage) {
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
        reason: hiddenRows.find((row) => row.key === key)?.reason ?? null,
      };
    }),
  };
}

/** Quotes with their direction, and whether so few people used the language that it is not shown by itself. */
export function quotesView({ quotes, tables }: EditionPreview) {
  const shownLanguages = new Set(
    tables
      .filter(({ declared }) => declared.counts.of === 'languages')
      .flatMap(({ protection }) => protection.table.rows.filter((row) => row.cell.type === 'count'))
      .map((row) => row.key),
  );
  return quotes.map(({ id, text, language }) => ({
    ...{ id, text, language },
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
