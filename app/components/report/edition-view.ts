import type { OfficialLanguage } from '#app/domain/report/bilingual.ts';
import type { PublishedTranslations } from '#app/domain/report/published-quote.ts';
import type { EditionDocument } from '#app/domain/report/edition.ts';

/** What the public page of an edition is drawn from. */
export interface EditionView {
  readonly document: EditionDocument;
  readonly contentHash: string;
  /** Words by quote hash; absent where the author has withdrawn. */
  readonly quotes: Readonly<Record<string, string>>;
  /** Their translations, by quote hash and language. */
  readonly translations: Readonly<Record<string, PublishedTranslations>>;
  /** Every edition's number and day, the newest first. */
  readonly editions: readonly { readonly number: number; readonly day: string }[];
  readonly language: OfficialLanguage;
  /** The address of the report without language, query or ending: `/{org}/what-we-heard/{slug}`. */
  readonly path: string;
  /** The page's strings are a machine's draft. */
  readonly draft: boolean;
}
