import { makeDraftToken, type DraftHandle } from '../domain/draft-seal.ts';
import type { Application } from './application.ts';
import type { OpenedSurvey } from './open-survey.ts';
import { readDraft } from './read-draft.ts';

/**
 * Whether a page that brings this handle may begin with it: nothing was begun with it yet, or nothing more than begun
 * (the page was sent twice). A draft that holds answers is not gone on with by the page it began on: that page may still
 * be open on a shared device whose cookie was forgotten. `tellsNothing`: the device keeps no cookie that could say whose
 * draft it is.
 */
export async function mayBegin(
  app: Application,
  opened: OpenedSurvey,
  handle: DraftHandle,
  { tellsNothing }: { readonly tellsNothing: boolean },
): Promise<boolean> {
  const place = { organizationId: opened.organization.id, consultationId: opened.consultation.id };
  const known = await readDraft(app, opened, makeDraftToken(app.keys.draft, place, handle));
  if (known === null) return true;
  return known.state === 'open' && (tellsNothing || Object.keys(known.content.values).length === 0);
}
