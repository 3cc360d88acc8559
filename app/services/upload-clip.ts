import { randomUUID } from 'node:crypto';
import { putClip } from '#db/write/clips.ts';
import { writeAudit } from '#db/write/audit.ts';
import { audioTypeOf, LARGEST_CLIP } from '../domain/audio-kind.ts';
import type { Application } from './application.ts';
import { findClipPlace, type ClipAddress } from './clip-place.ts';
import type { Membership } from './find-signed-in.ts';

/** What is wrong with a file; `gone`: there is no such text, language or consultation (any more). */
export type ClipProblem = 'empty' | 'too-large' | 'no-audio' | 'gone';

/**
 * Keeps a recorded reading of one text in one language, in the place of an earlier one. What it is is told from its bytes.
 * Null when it is kept.
 */
export async function uploadClip(
  app: Application,
  { organization, member }: Membership,
  address: ClipAddress,
  content: Buffer,
): Promise<ClipProblem | null> {
  if (content.length === 0) return 'empty';
  if (content.length > LARGEST_CLIP) return 'too-large';
  const mediaType = audioTypeOf(content);
  if (mediaType === null) return 'no-audio';
  return app.database.withTenant(organization.id, async (tx) => {
    const place = await findClipPlace(tx, organization.id, address);
    if (place === null) return 'gone';
    const size = content.length;
    const now = app.now();
    await putClip(tx, place, {
      ...{ id: randomUUID(), mediaType, content, size },
      ...{ uploadedBy: member.userId, uploadedAt: now },
    });
    const { organizationId, consultationId, textId, language } = place;
    const event = { organizationId, consultationId, actor: member.userId, action: 'clip-uploaded' };
    await writeAudit(tx, { ...event, subject: `${textId}/${language}`, details: { size, mediaType } }, now);
    return null;
  });
}
