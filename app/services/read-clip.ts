import { readClip as read, type ClipSound } from '#db/read/clips.ts';
import type { Application } from './application.ts';
import type { Organization } from './find-organization.ts';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** A clip of an organization. `isPublic`: its consultation is, so that everybody may hear it. Null when there is none. */
export async function readClip(
  app: Application,
  organization: Organization,
  id: string,
): Promise<(Pick<ClipSound, 'mediaType' | 'content'> & { readonly isPublic: boolean }) | null> {
  if (!UUID.test(id)) return null;
  const clip = await app.database.withTenant(organization.id, (tx) => read(tx, organization.id, id));
  return clip === null ? null : { ...clip, isPublic: clip.stage !== 'draft' };
}
