import { and, eq, notLike, or } from 'drizzle-orm';
import { spokenId } from '#app/domain/spoken-texts.ts';
import type { Stage } from '#app/domain/stage.ts';
import type { TenantTransaction } from '../client.ts';
import { clip } from '../schema/collecting.ts';
import { consultation } from '../schema/consultation.ts';
import type { ConsultationKey } from './consultations.ts';

/** A clip without its sound. */
export interface ClipEntry {
  readonly id: string;
  readonly textId: string;
  readonly language: string;
  /** In bytes. */
  readonly size: number;
}

/**
 * A clip that was removed stays under this name, one for each text, until another comes: removing can be undone. No page
 * plays it.
 */
const REMOVED = 'removed:';
export const removedId = (textId: string) => REMOVED + textId;
export const isRemovedId = (textId: string) => textId.startsWith(REMOVED);

const ofConsultation = (key: ConsultationKey) =>
  and(eq(clip.organizationId, key.organizationId), eq(clip.consultationId, key.consultationId));
const entry = { id: clip.id, textId: clip.textId, language: clip.language, size: clip.size };
const stands = notLike(clip.textId, `${REMOVED}%`);

/** What can be heard on a page in a language: its clips, and the names of all languages, each in itself. */
export async function clipsToHear(
  tx: TenantTransaction,
  key: ConsultationKey,
  language: string,
): Promise<readonly ClipEntry[]> {
  const wanted = or(eq(clip.language, language), eq(clip.textId, spokenId.languageName));
  return tx
    .select(entry)
    .from(clip)
    .where(and(ofConsultation(key), wanted, stands));
}

/** All clips of a consultation, also those that were removed and could come back. */
export async function clipsOf(tx: TenantTransaction, key: ConsultationKey): Promise<readonly ClipEntry[]> {
  return tx.select(entry).from(clip).where(ofConsultation(key));
}

/** The sound of a clip. */
export interface ClipSound {
  readonly mediaType: string;
  readonly content: Buffer;
  /** The stage of the consultation that it belongs to. */
  readonly stage: Stage;
}

/** A clip that stands, by its id; null when there is none. */
export async function readClip(tx: TenantTransaction, organizationId: string, id: string): Promise<ClipSound | null> {
  const rows = await tx
    .select({ mediaType: clip.mediaType, content: clip.content, stage: consultation.stage })
    .from(clip)
    .innerJoin(
      consultation,
      and(eq(consultation.organizationId, clip.organizationId), eq(consultation.id, clip.consultationId)),
    )
    .where(and(eq(clip.organizationId, organizationId), eq(clip.id, id), stands))
    .limit(1);
  return rows[0] ?? null;
}
