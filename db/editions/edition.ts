import { and, asc, desc, eq } from 'drizzle-orm';
import type { EditionDocument, EditionKind } from '#app/domain/report/edition.ts';
import type { PublishedNarrative } from '#app/domain/report/published-narrative.ts';
import type { PublishedTranslations } from '#app/domain/report/published-quote.ts';
import type { TenantTransaction } from '../client.ts';
import { consultation } from '../schema/consultation.ts';
import { edition, editionQuote } from '../schema/edition.ts';
import { publishedNarratives } from './narratives.ts';

/** An edition as anybody may read it. */
export interface PublishedEdition {
  readonly document: EditionDocument;
  readonly contentHash: string;
  /** The words of its quotes by hash; a withdrawn person's are gone. */
  readonly quotes: ReadonlyMap<string, string>;
  /** Their translations by hash, for those that are still there. */
  readonly translations: ReadonlyMap<string, PublishedTranslations>;
  /** The words of its narratives by hash; those that were taken back are gone. */
  readonly narratives: ReadonlyMap<string, PublishedNarrative>;
  /** All editions of the same report, the newest first. */
  readonly all: readonly { readonly number: number; readonly publishedAt: Date }[];
}

/**
 * The newest edition of a consultation, by its slug, or the one with this number; null when there is none. Previews for the
 * Council are found by their kind alone: nothing that is for the public asks for it.
 */
export async function findEdition(
  tx: TenantTransaction,
  organizationId: string,
  slug: string,
  number?: number,
  kind: EditionKind = 'public',
): Promise<PublishedEdition | null> {
  const all = await tx
    .select({ number: edition.number, publishedAt: edition.publishedAt, consultationId: edition.consultationId })
    .from(edition)
    .innerJoin(
      consultation,
      and(eq(consultation.organizationId, edition.organizationId), eq(consultation.id, edition.consultationId)),
    )
    .where(and(eq(edition.organizationId, organizationId), eq(consultation.slug, slug), eq(edition.kind, kind)))
    .orderBy(desc(edition.number));
  const wanted = number === undefined ? all[0] : all.find((row) => row.number === number);
  if (wanted === undefined) return null;
  const key = and(
    eq(edition.organizationId, organizationId),
    eq(edition.consultationId, wanted.consultationId),
    eq(edition.number, wanted.number),
  );
  const [row] = await tx
    .select({ document: edition.document, contentHash: edition.contentHash })
    .from(edition)
    .where(key);
  if (row === undefined) return null;
  const quotes = await tx
    .select({ hash: editionQuote.hash, text: editionQuote.text, translations: editionQuote.translations })
    .from(editionQuote)
    .where(
      and(
        eq(editionQuote.organizationId, organizationId),
        eq(editionQuote.consultationId, wanted.consultationId),
        eq(editionQuote.editionNumber, wanted.number),
      ),
    )
    .orderBy(asc(editionQuote.hash));
  const words = quotes.flatMap(({ hash, text, translations }) => {
    if (text === null) return [];
    const named = row.document.quotes.find((quote) => quote.hash === hash);
    return [asPublished(named, { hash, text, translations })];
  });
  return {
    ...row,
    quotes: new Map(words.map(({ hash, text }) => [hash, text])),
    translations: new Map(words.map(({ hash, translations }) => [hash, translations])),
    narratives: await publishedNarratives(tx, organizationId, slug),
    all: all.map(({ number: n, publishedAt }) => ({ number: n, publishedAt })),
  };
}

interface QuoteWords {
  readonly hash: string;
  readonly text: string;
  readonly translations: PublishedTranslations;
}

/**
 * The words of a quote as the edition has them. Where the original would tell a language that few people used, one of its
 * translations stands in its place, and the original is handed to nobody.
 */
function asPublished(named: EditionDocument['quotes'][number] | undefined, words: QuoteWords): QuoteWords {
  if (named?.original !== false) return words;
  const { [named.language]: told, ...others } = words.translations;
  return { hash: words.hash, text: told?.text ?? '', translations: others };
}
