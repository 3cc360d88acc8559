import type { TenantTransaction } from '#db/client.ts';
import { countSearched, languagesOfComments } from '#db/read/comment-search.ts';
import type { ConsultationKey } from '#db/read/consultations.ts';
import { DEFAULT_THRESHOLD } from '../disclosure/threshold.ts';
import { checkedQuote, type CheckedQuote } from '../domain/reidentification.ts';
import { identifyingFacts } from '../theming/reidentification/find.ts';
import { alternativesOf } from './search-terms.ts';

const anything = { area: null, theme: null, kind: null, language: null, read: null, by: 'people' } as const;

/**
 * What in the words of a quote, as they may be published, could point at somebody: which facts, and whether few comments
 * of the consultation have them all. Counts stop at the threshold and leave nothing but whether it was reached.
 */
export async function checkQuote(
  tx: TenantTransaction,
  key: ConsultationKey,
  { text, language }: { text: string; language: string },
): Promise<CheckedQuote> {
  const said = identifyingFacts(text, language);
  const languages = await languagesOfComments(tx, key);
  const threshold = DEFAULT_THRESHOLD;
  const conditions = said.map(({ words }) => alternativesOf(words, languages));
  const count = (wanted: Parameters<typeof countSearched>[2]) => countSearched(tx, key, wanted, threshold);
  const alike = said.length < 2 ? 0 : await count({ conditions, filters: anything, runId: null });
  const inLanguage = await count({ conditions: [], filters: { ...anything, language }, runId: null });
  const all = await countSearched(tx, key, { conditions: [], filters: anything, runId: null }, 2 * threshold);
  return checkedQuote(said, { alike, inLanguage, all, threshold });
}
