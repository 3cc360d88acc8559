import { findConsultation } from '#db/read/consultations.ts';
import { holdRuns } from '#db/read/theming-runs.ts';
import { writeAudit } from '#db/write/audit.ts';
import { writeProviderConsent } from '#db/write/provider-consent.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';

/** Which outside providers a consultation lets take part. */
export interface ProviderConsent {
  readonly embeddings: boolean;
  readonly assistant: boolean;
}

export type ConsentSet = 'saved' | 'changed' | 'not-now' | 'missing';

/**
 * Lets outside providers take part in a consultation's theming, or no longer. Only one that is configured can be let in,
 * and only until a report says which took part; keeping one out is possible always. `was` is what stood on the screen:
 * where somebody chose otherwise since, nothing is written.
 */
export async function setProviderConsent(
  app: Application,
  { organization, member }: Membership,
  sent: { readonly consultation: string; readonly was: ProviderConsent; readonly wanted: ProviderConsent },
): Promise<ConsentSet> {
  const { id: organizationId } = organization;
  const { was, wanted } = sent;
  return app.database.withTenant(organizationId, async (tx) => {
    const found = await findConsultation(tx, organizationId, sent.consultation);
    if (found === null) return 'missing';
    await holdRuns(tx, { organizationId, consultationId: found.id });
    // Read again: only while it is held can nobody else change it.
    const consultation = (await findConsultation(tx, organizationId, sent.consultation)) ?? found;
    const is = { embeddings: consultation.embeddingsAllowed, assistant: consultation.assistantAllowed };
    if (same(is, wanted)) return 'saved';
    if (!same(is, was)) return 'changed';
    const letIn = kinds.filter((kind) => wanted[kind] && !is[kind]);
    const possible = stageAllows(stageAt(consultation, app.now()), 'choose-providers');
    if (letIn.some((kind) => !possible || (app.providers?.[kind] ?? null) === null)) return 'not-now';
    await writeProviderConsent(tx, { organizationId, consultationId: found.id }, wanted);
    const names = Object.fromEntries(letIn.map((kind) => [kind, app.providers?.[kind]?.name]));
    const event = { organizationId, consultationId: found.id, actor: member.userId, action: 'provider-consent-set' };
    await writeAudit(tx, { ...event, subject: found.id, details: { ...wanted, names } }, app.now());
    return 'saved';
  });
}

const kinds = ['embeddings', 'assistant'] as const;

function same(one: ProviderConsent, other: ProviderConsent): boolean {
  return kinds.every((kind) => one[kind] === other[kind]);
}
