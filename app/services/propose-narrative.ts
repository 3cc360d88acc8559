import { codebookOf, findConsultation } from '#db/read/consultations.ts';
import type { Member } from '#db/read/members.ts';
import { holdNarrative } from '#db/read/narratives.ts';
import { writeAudit } from '#db/write/audit.ts';
import { insertNarrative } from '#db/write/narratives.ts';
import { cleanText } from '../domain/answer.ts';
import { narrativeFaults, type NarrativeFault, type NarrativeWords } from '../domain/narrative.ts';
import { cleanOfficial } from '../domain/official-text.ts';
import type { Application } from './application.ts';
import { themesToPublish } from './describe-reading.ts';

export type NarrativeProposed =
  | { readonly outcome: 'proposed' | 'gone' }
  | { readonly outcome: 'faults'; readonly faults: readonly NarrativeFault[] };

/**
 * Proposes what is to be told of people who are too few to count: without a number, in coarse words, in both official languages
 * and with their consent. Sent twice (the same `id`) it is one.
 */
export async function proposeNarrative(
  app: Application,
  { organizationId, userId }: Member,
  sent: { readonly consultation: string; readonly id: string; readonly words: NarrativeWords },
): Promise<NarrativeProposed> {
  const faults = narrativeFaults(sent.words);
  if (faults.length > 0) return { outcome: 'faults', faults };
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, sent.consultation);
    if (consultation === null) return { outcome: 'gone' };
    const key = { organizationId, consultationId: consultation.id };
    const areas = await codebookOf(tx, key);
    const themes = await themesToPublish(tx, key, areas);
    const known = new Set([...areas, ...themes.named].map((one) => one.key));
    const areaKeys = [...new Set(sent.words.targets)].filter((target) => known.has(target));
    if (areaKeys.length === 0)
      return { outcome: 'faults', faults: [{ field: 'targets', language: null, why: 'empty' }] };
    if ((await holdNarrative(tx, key, sent.id)) !== null) return { outcome: 'proposed' };
    const { about, text, consent } = sent.words;
    const now = app.now();
    await insertNarrative(tx, key, {
      ...{ id: sent.id, about: cleanOfficial(about), text: cleanOfficial(text), consent: cleanText(consent) },
      ...{ areaKeys, proposedBy: userId, proposedAt: now },
    });
    await writeAudit(tx, { ...key, actor: userId, action: 'narrative-proposed', subject: sent.id }, now);
    return { outcome: 'proposed' };
  });
}
