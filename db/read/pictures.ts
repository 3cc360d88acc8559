import { and, eq, inArray } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { picture } from '../schema/building.ts';
import type { ConsultationKey } from './consultations.ts';

/** How large a picture is, in pixels. */
export interface PictureSize {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** The sizes of a consultation's pictures that have these ids; of those that are gone, none. */
export async function pictureSizes(
  tx: TenantTransaction,
  { organizationId, consultationId }: ConsultationKey,
  ids: readonly string[],
): Promise<readonly PictureSize[]> {
  if (ids.length === 0) return [];
  return tx
    .select({ id: picture.id, width: picture.width, height: picture.height })
    .from(picture)
    .where(
      and(
        eq(picture.organizationId, organizationId),
        eq(picture.consultationId, consultationId),
        inArray(picture.id, [...ids]),
      ),
    );
}

/** The bytes of a picture. */
export interface PictureBytes {
  readonly mediaType: string;
  readonly content: Buffer;
}

/** A picture of an organization by its id; null when there is none. */
export async function readPicture(
  tx: TenantTransaction,
  organizationId: string,
  id: string,
): Promise<PictureBytes | null> {
  const rows = await tx
    .select({ mediaType: picture.mediaType, content: picture.content })
    .from(picture)
    .where(and(eq(picture.organizationId, organizationId), eq(picture.id, id)))
    .limit(1);
  return rows[0] ?? null;
}
