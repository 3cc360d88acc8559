import { randomUUID } from 'node:crypto';
import { insertFollower } from '#db/write/followers.ts';
import { addressHash, readAddress, sealFollowing } from '../domain/follow.ts';
import type { Application } from './application.ts';
import type { OpenedSurvey } from './open-survey.ts';

/** What somebody leaves who wants to hear of the report, with the letter that they will get, in their language. */
export interface Follow {
  readonly typed: string;
  readonly language: string;
  readonly letter: { readonly subject: string; readonly text: string };
}

/** Whether anybody can be written to: there is a way to send, and an address of the product's own to link to. */
export const canFollow = (app: Application) => (app.providers?.mail ?? null) !== null && app.publicUrl !== null;

/**
 * Keeps an address, sealed, apart from every response: a random id, no time but the day. Leaving the same address twice
 * is leaving it once, and nobody is told which it was.
 */
export async function followConsultation(
  app: Application,
  { organization, consultation }: Pick<OpenedSurvey, 'organization' | 'consultation'>,
  { typed, language, letter }: Follow,
): Promise<'kept' | 'no-address'> {
  const address = readAddress(typed);
  if (address === null) return 'no-address';
  const place = { organizationId: organization.id, consultationId: consultation.id, id: randomUUID() };
  await app.database.withTenant(organization.id, (tx) =>
    insertFollower(tx, {
      ...place,
      sealed: sealFollowing(app.keys.follow, place, { address, ...letter }),
      addressHash: addressHash(app.keys.follow, place, address),
      language,
      day: app.now().toISOString().slice(0, 10),
    }),
  );
  return 'kept';
}
