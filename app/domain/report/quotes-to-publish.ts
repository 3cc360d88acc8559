import { officialLanguages } from './bilingual.ts';
import type { EditionQuote } from './edition.ts';
import { countOf, type PublishedTable } from './published.ts';
import type { PublishedTranslations } from './published-quote.ts';

/** An approved quote, as it could be published. */
export interface QuoteToPublish {
  readonly hash: string;
  readonly language: string;
  readonly translations: PublishedTranslations;
  readonly areaKeys: readonly string[];
  readonly themeKeys: readonly string[];
}

export interface QuotesSettled {
  readonly published: readonly EditionQuote[];
  /** Quotes that wait: their own words would tell a language that few people used, and nobody has translated them. */
  readonly waiting: readonly string[];
}

/**
 * How each quote is published. A language that the table of languages hides, or folds into others, must not be told by a
 * quote either: neither named nor shown. Of such a quote only the translations are published, under the first of them that
 * is in an official language; without one it waits.
 */
export function settleQuotes(
  quotes: readonly QuoteToPublish[],
  tables: readonly Pick<PublishedTable, 'id' | 'rows'>[],
): QuotesSettled {
  const told = languagesTold(tables);
  const waiting: string[] = [];
  const published = quotes.flatMap((quote) => {
    const { hash, language, translations, areaKeys, themeKeys } = quote;
    const origins = Object.entries(translations).map(([tag, { origin }]) => ({ language: tag, origin }));
    const said = told.has(language) ? language : officialLanguages.find((tag) => translations[tag] !== undefined);
    if (said === undefined) {
      waiting.push(hash);
      return [];
    }
    return [
      {
        ...{ hash, language: said, areaKeys },
        ...(!told.has(language) && { original: false as const }),
        ...(themeKeys.length > 0 && { themeKeys }),
        ...(origins.length > 0 && { translations: origins }),
      },
    ];
  });
  return { published, waiting };
}

/** The languages that every audience's table of languages shows by themselves. */
function languagesTold(tables: readonly Pick<PublishedTable, 'id' | 'rows'>[]): ReadonlySet<string> {
  const ofLanguages = tables.filter(({ id }) => id.endsWith('.languages'));
  const shown = ofLanguages.map(
    ({ rows }) => new Set(rows.filter(({ cell }) => (countOf(cell) ?? 0) > 0).map(({ key }) => key)),
  );
  return new Set([...(shown[0] ?? [])].filter((tag) => shown.every((one) => one.has(tag))));
}
