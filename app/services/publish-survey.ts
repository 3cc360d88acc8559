import { updateSurveyDraft, writeSurveyChange } from '#db/write/survey-drafts.ts';
import { writeAudit } from '#db/write/audit.ts';
import { consentVersionAfter } from '../domain/compare-versions-consent.ts';
import { breaksPages, findFaults } from '../domain/survey-faults.ts';
import type { SurveyFault } from '../domain/survey-faults-kinds.ts';
import type { Application } from './application.ts';
import { withMeaningChanges } from './find-meaning-changes.ts';
import { offeredLanguages } from './find-survey-faults.ts';
import type { Membership } from './find-signed-in.ts';
import { freeze, readAllTexts, readNewest, saysTheSame } from './freeze-survey.ts';
import { withHeldSurvey, type NotNow } from './hold-survey-draft.ts';

/** Why no version was frozen. 'stale': the survey was changed after the page that this comes from was shown. */
export type PublishRefusal =
  | 'missing'
  | 'stale'
  | 'nothing-new'
  | NotNow
  | { readonly problem: 'faults'; readonly faults: readonly SurveyFault[] };

/**
 * Freezes a survey as its next version, in all its languages, which is what people are asked from now on; who has begun on
 * an earlier one finishes on it. One of two at the same moment does it. A live survey is corrected and extended like this.
 */
export async function publishSurvey(
  app: Application,
  { organization, member }: Membership,
  slug: string,
  { seen }: { readonly seen: number },
): Promise<{ readonly version: number; readonly revision: number } | PublishRefusal> {
  return withHeldSurvey(app, organization.id, slug, async (tx, held) => {
    const { key, draft, consultation, at } = held;
    const newest = await readNewest(tx, held, 'published');
    if (newest !== null && newest.row.revision === draft.revision) return 'nothing-new';
    if (seen !== draft.revision) return 'stale';
    const texts = await readAllTexts(tx, held);
    const { outline } = draft;
    const found = findFaults(outline, texts, offeredLanguages(consultation));
    const all = await withMeaningChanges(tx, key, consultation.stage, { outline, texts, faults: found });
    const faults = all.filter(({ stops }) => stops);
    if (faults.length > 0) return { problem: 'faults', faults };
    if (newest !== null && saysTheSame(newest, draft, texts)) return 'nothing-new';
    const version = (newest?.row.version ?? 0) + 1;
    const revision = draft.revision + 1;
    const consentVersion = consentVersionAfter(newest?.document.consent ?? null, draft.outline, texts);
    await freeze(tx, held, texts, { version, consentVersion, revision, by: member.userId });
    await updateSurveyDraft(tx, key, { revision, at });
    await writeSurveyChange(tx, key, { revision, kind: 'publish', version, by: member.userId, at });
    const event = { ...consultationOf(key), actor: member.userId, action: 'survey-published', subject: slug };
    await writeAudit(tx, { ...event, details: { version } }, at);
    return { version, revision };
  });
}

/**
 * Freezes a survey for trial responses, as it is and however unfinished, under a number below zero: the last one again
 * where nothing changed since. Only what no page could be shown with is refused.
 */
export async function freezeForTrial(
  app: Application,
  { organization, member }: Membership,
  slug: string,
): Promise<{ readonly version: number } | Exclude<PublishRefusal, 'stale' | 'nothing-new'>> {
  return withHeldSurvey(app, organization.id, slug, async (tx, held) => {
    const { key, draft, consultation, at } = held;
    const newest = await readNewest(tx, held, 'trial');
    const texts = await readAllTexts(tx, held);
    const faults = findFaults(draft.outline, texts, offeredLanguages(consultation)).filter(breaksPages);
    if (faults.length > 0) return { problem: 'faults', faults };
    if (newest !== null && saysTheSame(newest, draft, texts)) return { version: newest.row.version };
    const published = await readNewest(tx, held, 'published');
    const consentVersion = consentVersionAfter(published?.document.consent ?? null, draft.outline, texts);
    const version = (newest?.row.version ?? 0) - 1;
    await freeze(tx, held, texts, { version, consentVersion, revision: draft.revision, by: member.userId });
    const event = { ...consultationOf(key), actor: member.userId, action: 'survey-frozen-for-trial', subject: slug };
    await writeAudit(tx, { ...event, details: { version } }, at);
    return { version };
  });
}

const consultationOf = ({ organizationId, consultationId }: { organizationId: string; consultationId: string }) => ({
  organizationId,
  consultationId,
});
