import { findConsultation } from '#db/read/consultations.ts';
import { writeAudit } from '#db/write/audit.ts';
import { moveStage } from '#db/write/consultation-stage.ts';
import { enqueueJob } from '#db/write/jobs.ts';
import { insertEdition, lockPublication } from '#db/write/editions.ts';
import { contentHash } from '../domain/report/content-hash.ts';
import { editionSchema } from '../domain/report/edition-schema.ts';
import { fingerprintOf, saysTheSame } from '../domain/report/fingerprint.ts';
import { stageAllows, stageAt, type Stage } from '../domain/stage.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';
import { prepareEdition, type EditionInPreparation } from './prepare-edition.ts';
import { settleAgreementOf } from './settle-agreement.ts';
import { TELLING_QUEUE } from './tell-followers.ts';

/**
 * Why a consultation has no edition to publish: its stage, too few people in every audience, agreement that is still being
 * measured, areas or themes on which readers do not agree without a note, nothing new to say.
 */
export type PublicationObstacle = 'not-now' | 'too-few' | 'measuring' | 'agreement' | 'nothing-new';

export type Published = { readonly edition: number } | { readonly problem: PublicationObstacle | 'gone' | 'changed' };

/**
 * Publishes the edition that the publisher saw, as a whole or not at all. `fingerprint` is the preview's: where the
 * consultation says something else by now, nothing is published and the problem is `changed`. Sent twice, at once or one
 * after the other, it is one edition: publications of a consultation wait for each other, and the second finds the first.
 */
export async function publishEdition(
  app: Application,
  { organization, member }: Membership,
  sent: { readonly consultation: string; readonly fingerprint: string },
): Promise<Published> {
  const { id: organizationId } = organization;
  await settleAgreementOf(app, organizationId, sent.consultation);
  return app.database.withTenant(organizationId, async (tx) => {
    const found = await findConsultation(tx, organizationId, sent.consultation);
    if (found === null) return { problem: 'gone' };
    const key = { organizationId, consultationId: found.id };
    await lockPublication(tx, key);

    const now = app.now();
    const consultation = (await findConsultation(tx, organizationId, sent.consultation)) ?? found;
    const prepared = await prepareEdition(tx, organization, consultation, now);
    const { document, latest, quotes } = prepared;
    if (latest !== null && fingerprintOf(latest) === sent.fingerprint) return { edition: latest.edition };
    const obstacle = obstacleTo(prepared, stageAt(consultation, now));
    if (obstacle !== null) return { problem: obstacle };
    if (fingerprintOf(document) !== sent.fingerprint) return { problem: 'changed' };

    // The last door: throws, and so publishes nothing, if a small figure has come this far after all.
    editionSchema.parse(document);
    const published = { document, contentHash: contentHash(document), publishedBy: member.userId, publishedAt: now };
    await insertEdition(tx, key, {
      ...published,
      quotes: quotes.map(({ hash, responseId, text, language, translations }) => ({
        ...{ hash, responseId, text, language, translations },
      })),
    });
    await moveStage(tx, consultation.id, { from: consultation.stage, to: 'published' });
    const event = { ...key, actor: member.userId, action: 'edition-published', subject: consultation.id };
    await writeAudit(tx, { ...event, details: { edition: document.edition, contentHash: published.contentHash } }, now);
    await enqueueJob(tx, { ...key, queue: TELLING_QUEUE, key: key.consultationId });
    return { edition: document.edition };
  });
}

/** What stands in the way of publishing what is prepared, apart from its having changed since it was seen. */
export function obstacleTo(prepared: EditionInPreparation, stage: Stage): PublicationObstacle | null {
  if (!stageAllows(stage, 'publish-edition')) return 'not-now';
  const people = prepared.tables.filter(({ declared }) => declared.counts.of === 'people');
  if (people.every(({ protection }) => protection.table.asked.type === 'hidden')) return 'too-few';
  if (prepared.measuring) return 'measuring';
  if (prepared.withoutNote.length > 0) return 'agreement';
  return prepared.latest !== null && saysTheSame(prepared.document, prepared.latest) ? 'nothing-new' : null;
}
