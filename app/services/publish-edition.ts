import type { TenantTransaction } from '#db/client.ts';
import { findConsultation, type ConsultationKey } from '#db/read/consultations.ts';
import { editionsOf, holdApprovedQuotes } from '#db/read/editions.ts';
import { findDraft } from '#db/read/publications.ts';
import { writeAudit } from '#db/write/audit.ts';
import { moveStage } from '#db/write/consultation-stage.ts';
import { enqueueJob } from '#db/write/jobs.ts';
import { deletePages } from '#db/write/edition-pages.ts';
import { insertEdition, lockPublication } from '#db/write/editions.ts';
import type { OfficialTexts } from '../domain/official-text.ts';
import { contentHash } from '../domain/report/content-hash.ts';
import { withCorrectionNote } from '../domain/report/correction-note.ts';
import type { EditionDocument, EditionKind } from '../domain/report/edition.ts';
import { editionSchema } from '../domain/report/edition-schema.ts';
import { fingerprintOf } from '../domain/report/fingerprint.ts';
import type { PublishableCount } from '../domain/report/published.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';
import { hashOfQuote, type CountedEdition } from './count-edition.ts';
import { preparedFrom, readDraft } from './edition-draft.ts';
import { silently, type Progress } from './edition-progress.ts';
import type { Membership } from './find-signed-in.ts';
import { prepareEdition } from './prepare-edition.ts';
import { countNow } from './preview-edition.ts';
import { proveEdition, type ProvenEdition } from './prove-edition.ts';
import { obstacleTo, type PublicationObstacle } from './publication-obstacle.ts';
import { TELLING_QUEUE } from './tell-followers.ts';

export type Published = { readonly edition: number } | { readonly problem: PublicationObstacle | 'gone' | 'changed' };

export interface ToPublish {
  readonly consultation: string;
  /** Of what the publisher saw. */
  readonly fingerprint: string;
  readonly kind?: EditionKind;
  /** What the publisher says about a correction. */
  readonly note?: OfficialTexts | null;
}

/**
 * Publishes the edition that the publisher saw, as a whole or not at all. `fingerprint` is the preview's: where the
 * consultation says something else by now, nothing is published and the problem is `changed`. Sent twice, at once or one
 * after the other, it is one edition: publications of a consultation wait for each other, and the second finds the first.
 */
export async function publishEdition(
  app: Application,
  { organization, member }: Membership,
  { consultation: slug, fingerprint, kind = 'public', note = null }: ToPublish,
  progress: Progress = silently,
): Promise<Published> {
  const { id: organizationId } = organization;
  const before = await app.database.withTenant(organizationId, async (tx) => {
    const found = await findConsultation(tx, organizationId, slug);
    if (found === null) return { problem: 'gone' } as const;
    const key = { organizationId, consultationId: found.id };
    const done = publishedAs(await editionsOf(tx, key), fingerprint);
    if (done !== null) return { edition: done };
    if (!stageAllows(stageAt(found, app.now()), 'publish-edition')) return { problem: 'not-now' } as const;
    return key;
  });
  if (!('consultationId' in before)) return before;

  const counted = await countNow(app, organization, slug, { kind, progress });
  if (counted === null) return { problem: 'not-now' };
  const proven = await proveAgain(app, counted, fingerprint, progress);
  const latest = counted.earlier.findLast((edition) => (edition.kind ?? 'public') === kind) ?? null;
  const stage = stageAt(counted.consultation, counted.at);
  const obstacle = obstacleTo(preparedFrom(counted, proven), stage, latest);
  if (obstacle !== null) return { problem: obstacle };
  if (fingerprintOf(proven.document) !== fingerprint) return { problem: 'changed' };

  await progress('writing', 0, 1);
  return app.database.withTenant(organizationId, (tx) =>
    write(tx, before, { counted, proven, fingerprint, note, by: member.userId, now: app.now() }),
  );
}

/**
 * The edition again, as the publisher saw it, where nothing has changed since: what the auditor said of exactly this content
 * still holds, since the editions before it are the same. Else it is protected and audited anew.
 */
async function proveAgain(
  app: Application,
  counted: CountedEdition,
  fingerprint: string,
  progress: Progress,
): Promise<ProvenEdition> {
  const { organization, consultation, kind } = counted;
  const key = { organizationId: organization.id, consultationId: consultation.id };
  const draft = await app.database.withTenant(organization.id, (tx) => findDraft(tx, key, kind));
  if (draft?.fingerprint === fingerprint) {
    await progress('protecting', 0, 1);
    const { coarsened, audit } = readDraft(draft);
    const again = prepareEdition(app, counted, new Map(coarsened));
    if (fingerprintOf(again.document) === fingerprint) return { ...again, audit, coarsened: new Map(coarsened) };
  }
  return proveEdition(app, counted, progress);
}

interface ToWrite {
  readonly counted: CountedEdition;
  readonly proven: ProvenEdition;
  readonly fingerprint: string;
  readonly note: OfficialTexts | null;
  readonly by: string;
  readonly now: Date;
}

async function write(
  tx: TenantTransaction,
  key: ConsultationKey,
  { counted, proven, fingerprint, note, by, now }: ToWrite,
): Promise<Published> {
  const document = withCorrectionNote(proven.document, note);
  await lockPublication(tx, key);
  const editions = await editionsOf(tx, key);
  const done = publishedAs(editions, fingerprint);
  if (done !== null) return { edition: done };
  // What was published meanwhile has not been held against this one.
  if (editions.length !== counted.earlier.length) return { problem: 'changed' };
  const consultation = await findConsultation(tx, key.organizationId, counted.consultation.slug);
  if (consultation === null) return { problem: 'gone' };
  if (!stageAllows(stageAt(consultation, now), 'publish-edition')) return { problem: 'not-now' };
  const quotes = await quotesOf(tx, key, document);
  if (quotes === null) return { problem: 'changed' };

  // The last door: throws, and so publishes nothing, if a small figure has come this far after all.
  editionSchema.parse(document);
  const hash = contentHash(document);
  await insertEdition(tx, key, {
    ...{ document, quotes, contentHash: hash, publishedBy: by, publishedAt: counted.at },
    audit: { ...proven.audit },
  });
  // The earlier ones say which is the newest.
  await deletePages(tx, key);
  const kind = document.kind ?? 'public';
  const event = { ...key, actor: by, action: 'edition-published', subject: consultation.id };
  await writeAudit(tx, { ...event, details: { edition: document.edition, contentHash: hash, kind } }, now);
  if (kind === 'public') {
    await moveStage(tx, consultation.id, { from: consultation.stage, to: 'published' });
    await enqueueJob(tx, { ...key, queue: TELLING_QUEUE, key: key.consultationId });
  }
  return { edition: document.edition };
}

/** The words of an edition's quotes, held until the end; null where one of them is not to be had any more. */
async function quotesOf(tx: TenantTransaction, key: ConsultationKey, { quotes }: EditionDocument<PublishableCount>) {
  const held = quotes.length === 0 ? [] : await holdApprovedQuotes(tx, key);
  const byHash = new Map(held.map((quote) => [hashOfQuote(quote), quote]));
  const found = quotes.flatMap(({ hash }) => {
    const quote = byHash.get(hash);
    if (quote === undefined) return [];
    const { responseId, text, language, translations } = quote;
    return [{ hash, responseId, text, language, translations }];
  });
  return found.length === quotes.length ? found : null;
}

/** The edition that says exactly this, if it has been published. */
function publishedAs(editions: readonly EditionDocument[], fingerprint: string): number | null {
  return editions.findLast((edition) => fingerprintOf(edition) === fingerprint)?.edition ?? null;
}
