import type { TenantTransaction } from '#db/client.ts';
import { findConsultation, type Consultation, type ConsultationKey } from '#db/read/consultations.ts';
import { approvedQuotes, editionsOf, type ApprovedQuote } from '#db/read/editions.ts';
import { findDraft } from '#db/read/publications.ts';
import { writeDraft } from '#db/write/publications.ts';
import type { EditionDocument, EditionKind } from '../domain/report/edition.ts';
import { stageAllows, stageAt, type Stage } from '../domain/stage.ts';
import type { Application } from './application.ts';
import { countEdition, hashOfQuote, type CountedEdition } from './count-edition.ts';
import { draftOf, preparedFrom, readDraft, type PreparedEdition } from './edition-draft.ts';
import { silently, type Progress } from './edition-progress.ts';
import type { Membership } from './find-signed-in.ts';
import { obstacleTo, type PublicationObstacle } from './publication-obstacle.ts';
import { proveEdition } from './prove-edition.ts';
import { settleAgreementOf } from './settle-agreement.ts';

export interface EditionPreview extends PreparedEdition {
  readonly consultation: Consultation;
  readonly stage: Stage;
  /** The approved quotes with their words, as they are now: not those of people who have withdrawn since. */
  readonly quotes: readonly (ApprovedQuote & { readonly hash: string })[];
  /** The edition of the same kind before this one. */
  readonly latest: EditionDocument | null;
  /** Why it cannot be published now; null when it can. */
  readonly obstacle: PublicationObstacle | null;
}

interface Wanted {
  readonly kind?: EditionKind;
  readonly progress?: Progress;
}

/** The next edition as it was last prepared; null before that, and where there is no such consultation. */
export async function openPreview(
  app: Application,
  { organization }: Pick<Membership, 'organization'>,
  slug: string,
  kind: EditionKind = 'public',
): Promise<EditionPreview | null> {
  return app.database.withTenant(organization.id, async (tx) => {
    const consultation = await findConsultation(tx, organization.id, slug);
    if (consultation === null) return null;
    const key = { organizationId: organization.id, consultationId: consultation.id };
    const draft = await findDraft(tx, key, kind);
    const stage = stageAt(consultation, app.now());
    if (draft === null || !stageAllows(stage, 'preview-edition')) return null;
    return previewOf(tx, key, consultation, stage, readDraft(draft));
  });
}

/**
 * Counts, protects and audits the next edition as it would be published now, keeps it as the draft that the preview shows,
 * and gives it; null where there is no such consultation, or its stage has no preview.
 */
export async function previewEdition(
  app: Application,
  { organization }: Pick<Membership, 'organization'>,
  slug: string,
  { kind = 'public', progress = silently }: Wanted = {},
): Promise<EditionPreview | null> {
  const counted = await countNow(app, organization, slug, { kind, progress });
  if (counted === null) return null;
  const prepared = preparedFrom(counted, await proveEdition(app, counted, progress));
  const { consultation } = counted;
  const key = { organizationId: organization.id, consultationId: consultation.id };
  const stage = stageAt(consultation, counted.at);
  return app.database.withTenant(organization.id, async (tx) => {
    await writeDraft(tx, key, draftOf(prepared));
    return previewOf(tx, key, consultation, stage, prepared);
  });
}

/** Counts the next edition at one moment; null where there is no such consultation, or its stage has no preview. */
export async function countNow(
  app: Application,
  organization: Membership['organization'],
  slug: string,
  { kind, progress }: Required<Wanted>,
): Promise<CountedEdition | null> {
  await progress('counting', 0, 0);
  await settleAgreementOf(app, organization.id, slug);
  const report = inPassing(progress);
  const counted = await app.database.withTenantAtOneMoment(organization.id, async (tx) => {
    const at = app.now();
    const consultation = await findConsultation(tx, organization.id, slug);
    if (consultation === null || !stageAllows(stageAt(consultation, at), 'preview-edition')) return null;
    return countEdition(tx, organization, consultation, { kind, at, tell: report.tell });
  });
  await report.settled();
  return counted;
}

/** Says how far counting is without holding it up; what went wrong in saying so comes out at the end. */
function inPassing(progress: Progress) {
  let saying: Promise<void> | null = null;
  let fault: unknown = null;
  return {
    tell: (done: number, total: number) => {
      saying ??= progress('counting', done, total)
        .catch((error: unknown) => {
          fault = error;
        })
        .finally(() => {
          saying = null;
        });
    },
    settled: async () => {
      await saying;
      if (fault !== null) throw fault instanceof Error ? fault : new Error('Progress could not be told');
    },
  };
}

async function previewOf(
  tx: TenantTransaction,
  key: ConsultationKey,
  consultation: Consultation,
  stage: Stage,
  prepared: PreparedEdition,
): Promise<EditionPreview> {
  const approved = consultation.quoting ? await approvedQuotes(tx, key) : [];
  const inDocument = new Set([...prepared.document.quotes.map(({ hash }) => hash), ...prepared.waitingQuotes]);
  const kind = prepared.document.kind ?? 'public';
  const editions = await editionsOf(tx, key);
  const latest = editions.findLast((edition) => (edition.kind ?? 'public') === kind) ?? null;
  return {
    ...{ ...prepared, consultation, stage, latest },
    quotes: approved
      .map((quote) => ({ ...quote, hash: hashOfQuote(quote) }))
      .filter(({ hash }) => inDocument.has(hash)),
    obstacle: obstacleTo(prepared, stage, latest),
  };
}
