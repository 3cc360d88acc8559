import { clipsToHear, type ClipEntry } from '#db/read/clips.ts';
import { readReturnCode } from '#db/read/return-codes.ts';
import type { Application } from './application.ts';
import type { OpenedSurvey } from './open-survey.ts';
import type { OpenDraft } from './read-draft.ts';

/**
 * What a respondent's page adds for who can use it: the clips that can be played in its language (one query, by the index
 * of their names), and whether the person chose to save the answers.
 */
export async function readPageAids(
  app: Application,
  { organization, consultation }: OpenedSurvey,
  draft: OpenDraft | null,
  language: string,
): Promise<{ readonly clips: readonly ClipEntry[]; readonly saved: boolean }> {
  const key = { organizationId: organization.id, consultationId: consultation.id };
  return app.database.withTenant(organization.id, async (tx) => ({
    clips: await clipsToHear(tx, key, language),
    saved: draft !== null && (await readReturnCode(tx, { ...key, id: draft.id })) !== null,
  }));
}
