import { randomUUID } from 'node:crypto';
import { findConsultation } from '#db/read/consultations.ts';
import { findDraft, publicationUnderWay } from '#db/read/publications.ts';
import { editionsOf } from '#db/read/editions.ts';
import { lockPublication } from '#db/write/editions.ts';
import { enqueueJob } from '#db/write/jobs.ts';
import { insertPublication } from '#db/write/publications.ts';
import {
  cleanOfficial,
  isBlank,
  LONGEST_OFFICIAL_TEXT,
  officialFault,
  type OfficialFault,
  type OfficialTexts,
} from '../domain/official-text.ts';
import type { EditionKind } from '../domain/report/edition.ts';
import { fingerprintOf } from '../domain/report/fingerprint.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';

/** The queue in which editions wait to be prepared or published, by the id of the publication. */
export const EDITION_QUEUE = 'work-on-edition';

export interface AskedEdition {
  readonly consultation: string;
  readonly kind: EditionKind;
  /** Of the preview that is to be published; null: the next edition is to be prepared. */
  readonly fingerprint: string | null;
  /** What the publisher says about a correction: in both official languages, or in none. */
  readonly note?: OfficialTexts;
}

export type Asked =
  | { readonly publication: string }
  /** It is published already. */
  | { readonly edition: number }
  | { readonly problem: 'gone' | 'not-now' | 'changed' }
  | { readonly problem: 'note'; readonly fault: OfficialFault };

/**
 * Asks for an edition to be prepared, or for the one that was prepared to be published, in the background. Asked twice it is
 * one piece of work: while one is under way the second is led to it.
 */
export async function askForEdition(
  app: Application,
  { organization, member }: Membership,
  { consultation: slug, kind, fingerprint, note: typed = { en: '', fr: '' } }: AskedEdition,
): Promise<Asked> {
  const note = isBlank(typed) ? null : cleanOfficial(typed);
  const fault = note === null ? null : officialFault(typed, LONGEST_OFFICIAL_TEXT);
  if (fault !== null) return { problem: 'note', fault };
  const organizationId = organization.id;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return { problem: 'gone' };
    const key = { organizationId, consultationId: consultation.id };
    await lockPublication(tx, key);
    const now = app.now();
    const task = fingerprint === null ? 'prepare' : 'publish';
    if (fingerprint !== null) {
      const done = (await editionsOf(tx, key)).findLast((edition) => fingerprintOf(edition) === fingerprint);
      if (done !== undefined) return { edition: done.edition };
    }
    const action = task === 'prepare' ? 'preview-edition' : 'publish-edition';
    if (!stageAllows(stageAt(consultation, now), action)) return { problem: 'not-now' };
    const underWay = await publicationUnderWay(tx, key, kind);
    if (underWay?.task === task && underWay.fingerprint === fingerprint) return { publication: underWay.id };
    if (fingerprint !== null && (await findDraft(tx, key, kind))?.fingerprint !== fingerprint)
      return { problem: 'changed' };
    const id = randomUUID();
    const outcome = note === null ? null : { note };
    const asked = { id, task, kind, fingerprint, requestedBy: member.userId, requestedAt: now, outcome } as const;
    await insertPublication(tx, key, asked);
    await enqueueJob(tx, { ...key, queue: EDITION_QUEUE, key: id });
    return { publication: id };
  });
}
