import type { TenantTransaction } from '#db/client.ts';
import type { CommentKey } from '#db/read/comments.ts';
import { writeRedactedText, type HeldComment } from '#db/write/redactions.ts';
import { removeTranslations } from '#db/write/translations.ts';
import { indexComment } from './index-comments.ts';
import { takeBackQuotes } from './take-back-quotes.ts';

/**
 * Gives a held comment another redacted text, by which it is found from then on. Where that hides words, translations
 * go, which may have them, and quotes of them are taken back, from published editions too. Returns how many quotes there
 * were. Whoever calls moves the evidence.
 */
export async function rewriteComment(
  tx: TenantTransaction,
  key: CommentKey,
  change: { held: HeldComment; text: string; hides: boolean; by: string; at: Date },
): Promise<number> {
  const { held, text, hides, by, at } = change;
  await writeRedactedText(tx, key, text);
  await indexComment(tx, key, { language: held.language, text });
  if (!hides) return 0;
  await removeTranslations(tx, key);
  return takeBackQuotes(tx, key, { responseId: held.responseId, redactedText: text, by, at });
}
