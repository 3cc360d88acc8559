import type { TenantTransaction } from '#db/client.ts';
import type { ConsultationKey } from '#db/read/consultations.ts';
import type { NarrativePoint } from '../domain/narrative.ts';
import type { IdentifyingFact } from '../domain/reidentification.ts';
import { officialLanguages } from '../domain/report/bilingual.ts';
import { checkQuote } from './check-quote.ts';

export interface CheckedNarrative {
  readonly facts: readonly IdentifyingFact[];
  readonly points: readonly NarrativePoint[];
}

type Texts = Readonly<Record<string, string>>;

/**
 * What in a narrative could point at somebody: what a quote is checked for, in both of its languages. Of people who are few,
 * facts together are always rare, and that its people consented is always to be confirmed.
 */
export async function checkNarrative(
  tx: TenantTransaction,
  key: ConsultationKey,
  { about, text }: { readonly about: Texts; readonly text: Texts },
): Promise<CheckedNarrative> {
  const found = new Map<IdentifyingFact['kind'], readonly string[]>();
  for (const language of officialLanguages) {
    const said = `${about[language] ?? ''}\n${text[language] ?? ''}`;
    for (const { kind, words } of (await checkQuote(tx, key, { text: said, language })).facts)
      found.set(kind, [...new Set([...(found.get(kind) ?? []), ...words])]);
  }
  found.delete('language');
  const facts = [...found].map(([kind, words]) => ({ kind, words }));
  const kinds = facts.flatMap(({ kind }) => (kind === 'language' ? [] : [kind]));
  return { facts, points: [...kinds, 'together', 'consent'] };
}
