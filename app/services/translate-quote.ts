import type { TenantTransaction } from '#db/client.ts';
import { findConsultation, type ConsultationKey } from '#db/read/consultations.ts';
import type { Member } from '#db/read/members.ts';
import { findQuote } from '#db/read/quotes.ts';
import { writeAudit } from '#db/write/audit.ts';
import { holdComment } from '#db/write/codings.ts';
import { writeQuoteMasks, writeQuoteTranslations } from '#db/write/quotes.ts';
import { maskWords, publishedText, type MaskKind } from '../domain/quote-mask.ts';
import type { QuoteTranslations } from '../domain/quote-translation.ts';
import { LONGEST_QUOTE, lengthOf } from '../domain/quote.ts';
import { officialLanguages } from '../domain/report/bilingual.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import { redact } from '../theming/redact.ts';
import type { Application } from './application.ts';

type HeldQuote = NonNullable<Awaited<ReturnType<typeof findQuote>>>;
export type QuoteChanged =
  | 'masked'
  | 'unmasked'
  | 'translated'
  | 'gone'
  | 'already-decided'
  | 'not-reviewing'
  | 'no-words'
  | 'not-in-quote'
  | 'translation-too-long'
  | 'translation-detail';

/** A translation needs some more room than the words it stands for. */
const LONGEST_TRANSLATION = 2 * LONGEST_QUOTE;

interface Sent {
  readonly consultation: string;
  readonly quoteId: string;
}

/**
 * Masks words of a quote that waits for a decision, wherever they stand in it; with null nothing is masked any more. Its
 * translations go, since they may have what is masked.
 */
export async function maskQuote(
  app: Application,
  member: Member,
  sent: Sent & { words: readonly string[] | null; kind: MaskKind },
): Promise<QuoteChanged> {
  return changeQuote(app, member, sent, async (tx, key, quote) => {
    const words = (sent.words ?? []).map((word) => word.trim()).filter((word) => word !== '');
    if (sent.words !== null && words.length === 0) return 'no-words';
    const { masks, missing } = maskWords(quote.excerpt, sent.words === null ? [] : quote.masks, words, sent.kind);
    if (missing.length > 0) return 'not-in-quote';
    const published = publishedText(quote.excerpt, masks, quote.language ?? 'und');
    await writeQuoteMasks(tx, key, quote.id, { masks, published });
    return sent.words === null ? 'unmasked' : 'masked';
  });
}

/** Writes a person's translations of what may be published of a quote that waits; an empty one takes it away. */
export async function translateQuote(
  app: Application,
  member: Member,
  sent: Sent & { texts: Readonly<Record<string, string>> },
): Promise<QuoteChanged> {
  return changeQuote(app, member, sent, async (tx, key, quote) => {
    const translations: Record<string, QuoteTranslations[string]> = { ...quote.translations };
    for (const language of officialLanguages) {
      const text = sent.texts[language]?.trim().toWellFormed();
      if (language === quote.language || text === undefined || text === translations[language]?.text) continue;
      if (lengthOf(text) > LONGEST_TRANSLATION) return 'translation-too-long';
      // What was taken out of the comment does not come back by another language.
      if (redact(text, { language }).redactions.length > 0) return 'translation-detail';
      translations[language] = { text, origin: 'person', by: member.userId };
    }
    const kept = Object.entries(translations).filter(([, { text }]) => text !== '');
    await writeQuoteTranslations(tx, key, quote.id, Object.fromEntries(kept));
    return 'translated';
  });
}

async function changeQuote(
  app: Application,
  { organizationId, userId }: Member,
  sent: Sent,
  change: (tx: TenantTransaction, key: ConsultationKey, quote: HeldQuote) => Promise<QuoteChanged>,
): Promise<QuoteChanged> {
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, sent.consultation);
    if (consultation === null) return 'gone';
    if (!stageAllows(stageAt(consultation, app.now()), 'review')) return 'not-reviewing';
    const key = { organizationId, consultationId: consultation.id };
    const found = await findQuote(tx, key, sent.quoteId);
    if (found === null || (await holdComment(tx, { ...key, commentId: found.commentId })) === null) return 'gone';
    const quote = await findQuote(tx, key, sent.quoteId);
    if (quote === null) return 'gone';
    if (quote.status !== 'proposed') return 'already-decided';
    const outcome = await change(tx, key, quote);
    if (outcome === 'masked' || outcome === 'unmasked' || outcome === 'translated') {
      const event = { ...key, actor: userId, action: `quote-${outcome}`, subject: quote.id };
      await writeAudit(tx, event, app.now());
    }
    return outcome;
  });
}
