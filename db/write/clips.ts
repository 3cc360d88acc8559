import { and, eq, inArray } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { removedId } from '../read/clips.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import { clip } from '../schema/collecting.ts';

/** Where a clip belongs: one text in one language. */
export interface ClipPlace extends ConsultationKey {
  readonly textId: string;
  readonly language: string;
}

const at = ({ organizationId, consultationId, language }: ClipPlace, ...textIds: readonly string[]) =>
  and(
    eq(clip.organizationId, organizationId),
    eq(clip.consultationId, consultationId),
    eq(clip.language, language),
    inArray(clip.textId, textIds),
  );

/** Writes a clip in the place of whatever lies there; it has a new id, so that no device plays the old one. */
export async function putClip(
  tx: TenantTransaction,
  place: ClipPlace,
  sound: Pick<typeof clip.$inferInsert, 'id' | 'mediaType' | 'content' | 'size' | 'uploadedBy' | 'uploadedAt'>,
): Promise<void> {
  await tx.delete(clip).where(at(place, removedId(place.textId)));
  await tx
    .insert(clip)
    .values({ ...place, ...sound })
    .onConflictDoUpdate({
      target: [clip.organizationId, clip.consultationId, clip.textId, clip.language],
      set: sound,
    });
}

/** Takes a clip down; it can be brought back until another comes. False when there is none. */
export async function takeDownClip(tx: TenantTransaction, place: ClipPlace): Promise<boolean> {
  const held = await tx.select({ id: clip.id }).from(clip).where(at(place, place.textId)).for('update');
  if (held.length === 0) return false;
  await tx.delete(clip).where(at(place, removedId(place.textId)));
  await tx
    .update(clip)
    .set({ textId: removedId(place.textId) })
    .where(at(place, place.textId));
  return true;
}

/** Brings back the clip that was taken down last. False when there is none, or another stands in its place. */
export async function bringBackClip(tx: TenantTransaction, place: ClipPlace): Promise<boolean> {
  const standing = await tx.select({ id: clip.id }).from(clip).where(at(place, place.textId));
  if (standing.length > 0) return false;
  const back = await tx
    .update(clip)
    .set({ textId: place.textId })
    .where(at(place, removedId(place.textId)))
    .returning({ id: clip.id });
  return back.length > 0;
}
