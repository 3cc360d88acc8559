import { randomUUID } from 'node:crypto';
import { findConsultation } from '#db/read/consultations.ts';
import { writeAudit } from '#db/write/audit.ts';
import { insertPicture } from '#db/write/pictures.ts';
import { LARGEST_PICTURE, pictureKindOf, WIDEST_PICTURE } from '../domain/picture-kind.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';

/** What is wrong with a file; `missing`: there is no such consultation. */
export type PictureProblem = 'empty' | 'too-large' | 'too-wide' | 'no-picture' | 'missing';

/**
 * Keeps a picture for a choice of a consultation's survey. What it is is told from its bytes.
 * @returns its id, by which a choice then names it, or what is wrong with it
 */
export async function uploadPicture(
  app: Application,
  { organization, member }: Membership,
  slug: string,
  content: Buffer,
): Promise<{ readonly id: string } | PictureProblem> {
  if (content.length === 0) return 'empty';
  if (content.length > LARGEST_PICTURE) return 'too-large';
  const kind = pictureKindOf(content);
  if (kind === null) return 'no-picture';
  if (Math.max(kind.width, kind.height) > WIDEST_PICTURE) return 'too-wide';
  return app.database.withTenant(organization.id, async (tx) => {
    const consultation = await findConsultation(tx, organization.id, slug);
    if (consultation === null) return 'missing';
    const key = { organizationId: organization.id, consultationId: consultation.id };
    const [id, size, now] = [randomUUID(), content.length, app.now()];
    await insertPicture(tx, { ...key, ...kind, id, content, size, uploadedBy: member.userId, uploadedAt: now });
    const event = { ...key, actor: member.userId, action: 'picture-uploaded', subject: id };
    await writeAudit(tx, { ...event, details: { size, mediaType: kind.mediaType } }, now);
    return { id };
  });
}
