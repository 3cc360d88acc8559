import type { OfficialLanguage } from '#app/domain/report/bilingual.ts';
import type { EditionDocument } from '#app/domain/report/edition.ts';
import type { PublishedNarrative } from '#app/domain/report/published-narrative.ts';
import type { PublishedTranslations } from '#app/domain/report/published-quote.ts';
import { formatDay } from '#app/i18n/format.ts';
import { reportLinks, type ReportLinks } from './report-links.ts';

/** What the page of an edition is drawn from. */
export interface EditionView {
  readonly document: EditionDocument;
  readonly contentHash: string;
  /** Words by quote hash; absent where the author has withdrawn. */
  readonly quotes: Readonly<Record<string, string>>;
  /** Their translations, by quote hash and language. */
  readonly translations: Readonly<Record<string, PublishedTranslations>>;
  /** Words by narrative hash; absent where they were taken back. */
  readonly narratives: Readonly<Record<string, PublishedNarrative>>;
  /** Every edition's number and day, the newest first. */
  readonly editions: readonly { readonly number: number; readonly day: string }[];
  readonly language: OfficialLanguage;
  readonly links: ReportLinks;
  /** The page's strings are a machine's draft. */
  readonly draft: boolean;
}

interface EditionToView {
  readonly document: EditionDocument;
  readonly contentHash: string;
  readonly quotes: ReadonlyMap<string, string>;
  readonly translations: ReadonlyMap<string, PublishedTranslations>;
  readonly narratives: ReadonlyMap<string, PublishedNarrative>;
  /** Every edition, the newest first. */
  readonly all: readonly { readonly number: number; readonly publishedAt: Date }[];
}

/** A published edition as a page of one language shows it. `origin`: `https://heard.example`, or empty where it is not known. */
export function editionView(
  { document, contentHash, quotes, translations, narratives, all }: EditionToView,
  {
    language,
    origin,
    draft,
  }: { readonly language: OfficialLanguage; readonly origin: string; readonly draft: boolean },
): EditionView {
  const { organization, consultation, edition } = document;
  return {
    ...{ document, contentHash, language, draft },
    quotes: Object.fromEntries(quotes),
    translations: Object.fromEntries(translations),
    narratives: Object.fromEntries(narratives),
    editions: all.map(({ number, publishedAt }) => ({
      number,
      day: formatDay(publishedAt, language, consultation.timeZone),
    })),
    links: reportLinks({
      ...{ origin, language, edition },
      ...{ organization: organization.slug, consultation: consultation.slug },
      editions: all.map(({ number }) => number),
    }),
  };
}
