import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { seal, unseal } from './seal.ts';

/** RFC 5321 allows no longer path. */
const LONGEST_ADDRESS = 254;

/** Stand in a letter's text for the two addresses that are only known when it is sent. */
export const REPORT_PLACE = '%REPORT%';
export const STOP_PLACE = '%STOP%';

/** What is kept for who wants to hear of the report: where to write, and what, in the words that were promised. */
const followingSchema = z.object({ address: z.string(), subject: z.string(), text: z.string() });
export type Following = z.infer<typeof followingSchema>;

/** Where a follower's row is. */
export interface FollowerPlace {
  readonly organizationId: string;
  readonly consultationId: string;
  readonly id: string;
}

/**
 * The address as it is written to, or null for what cannot be one. Deliberately lax: one @ with something on both sides
 * and a dot in the domain, nothing that could begin another header or name a second recipient.
 */
export function readAddress(typed: string): string | null {
  const address = typed
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  if (address.length > LONGEST_ADDRESS) return null;
  return /^[^\s@<>(),;:"\\\p{Cc}]+@[^\s@<>(),;:"\\\p{Cc}.]+(\.[^\s@<>(),;:"\\\p{Cc}.]+)+$/u.test(address)
    ? address
    : null;
}

/** What tells one address from another in a consultation; nobody can turn it back without the key. */
export function addressHash(key: Buffer, place: Omit<FollowerPlace, 'id'>, address: string): Buffer {
  const text = `follower ${place.organizationId} ${place.consultationId} ${address.toLowerCase()}`;
  return createHmac('sha256', key).update(text).digest();
}

const purpose = ({ organizationId, consultationId, id }: FollowerPlace) =>
  `following ${organizationId} ${consultationId} ${id}`;

/** As it lies in the database. */
export function sealFollowing(key: Buffer, place: FollowerPlace, following: Following): Buffer {
  return seal(key, purpose(place), Buffer.from(JSON.stringify(following)));
}

/** What was sealed for this row; null for anything else. */
export function openFollowing(key: Buffer, place: FollowerPlace, sealed: Buffer): Following | null {
  const content = unseal(key, purpose(place), sealed);
  return content === null ? null : (followingSchema.safeParse(JSON.parse(content.toString())).data ?? null);
}

const stopPurpose = (organizationId: string) => `stop following ${organizationId}`;
const stopSchema = z.object({ consultationId: z.string(), id: z.string() });

/** What a letter's last line carries: sealed, so that nobody can stop another one's letters. */
export function makeStopToken(key: Buffer, { organizationId, consultationId, id }: FollowerPlace): string {
  return seal(key, stopPurpose(organizationId), Buffer.from(JSON.stringify({ consultationId, id }))).toString(
    'base64url',
  );
}

/** Whose letters shall stop; null when the token is forged or another organization's. */
export function readStopToken(key: Buffer, organizationId: string, token: string): FollowerPlace | null {
  const content = unseal(key, stopPurpose(organizationId), Buffer.from(token, 'base64url'));
  if (content === null) return null;
  return { organizationId, ...stopSchema.parse(JSON.parse(content.toString())) };
}
