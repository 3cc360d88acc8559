import { findDraftForUpdate } from '#db/read/drafts.ts';
import { updateDraft } from '#db/write/drafts.ts';
import { countSectionReached } from '#db/write/sections-reached.ts';
import { draftExpiry, withSection, type DraftContent } from '../domain/draft.ts';
import { openDraft, sealDraft } from '../domain/draft-seal.ts';
import { withReached } from '../domain/reached.ts';
import type { Section } from '../domain/survey.ts';
import type { Application } from './application.ts';
import type { OpenedSurvey } from './open-survey.ts';
import type { OpenDraft } from './read-draft.ts';
import { currentSealingKey, sealingKeyOf } from './sealing-keys.ts';

/** What was typed on one section's page. */
export interface TypedSection {
  readonly section: Section;
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Sent with Continue, rather than left by Back or for another language. */
  readonly sent: boolean;
}

/**
 * Keeps what was typed, right or wrong; what is wrong is told by domain/journey. Returns what the draft holds now; null
 * when the draft has gone since the page was asked for (it was sent from another tab, or has expired).
 */
export async function saveAnswers(
  app: Application,
  { organization, consultation }: OpenedSurvey,
  draft: OpenDraft,
  { section, values, sent }: TypedSection,
): Promise<DraftContent | null> {
  const place = { organizationId: organization.id, consultationId: consultation.id };
  const key = { ...place, id: draft.id };
  const now = app.now();
  return app.database.withTenant(organization.id, async (tx) => {
    const row = await findDraftForUpdate(tx, key, now);
    const rowKey = row === null ? null : await sealingKeyOf(app, tx, row.keyId);
    const known = row === null || rowKey === null ? null : openDraft(rowKey.key, place, draft, row.sealed);
    if (row === null || known === null) return null;
    const { content, first } = withReached(draft.survey.document, withSection(known, section, values, sent));
    const { id: keyId, key: serverKey } = await currentSealingKey(app, tx);
    const sealed = sealDraft(serverKey, place, draft, content);
    await updateDraft(tx, key, { sealed, keyId, updatedAt: now, expiresAt: draftExpiry(now, row.expiresAt) });
    const { surveyId, surveyVersion } = row;
    if (first !== null) await countSectionReached(tx, { ...place, surveyId, surveyVersion, section: first });
    return content;
  });
}
