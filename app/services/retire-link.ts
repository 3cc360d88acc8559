import type { TenantTransaction } from '#db/client.ts';
import { findConsultation, type ConsultationKey } from '#db/read/consultations.ts';
import { readLink } from '#db/read/links.ts';
import { writeAudit } from '#db/write/audit.ts';
import { writeRetired, writeTallyHash } from '#db/write/links.ts';
import { newTallySecret, tallyHash } from '../domain/tally-secret.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';

/** One link of one kind. */
export interface LinkPlace {
  readonly slug: string;
  readonly id: string;
  /** Links for trial and others are managed by different people. */
  readonly trial: boolean;
}

/** Retires a link, or takes it into use again. False where there is no such link. */
export async function retireLink(
  app: Application,
  membership: Membership,
  place: LinkPlace,
  intent: 'retire' | 'restore',
): Promise<boolean> {
  const action = intent === 'retire' ? 'link-retired' : 'link-restored';
  return change(app, membership, place, action, (tx, key) =>
    writeRetired(tx, key, place.id, intent === 'retire' ? app.now() : null),
  );
}

/**
 * Makes the address of a partner's page of its link's tally: what was made before opens nothing any more. Returns the
 * secret in it, of which only a keyed hash is kept; null where there is no such link.
 */
export async function makeTallyPage(
  app: Application,
  membership: Membership,
  place: LinkPlace,
): Promise<string | null> {
  const secret = newTallySecret();
  const hash = tallyHash(app.keys.receipt, membership.organization.id, secret);
  const made = await change(app, membership, place, 'tally-page-made', (tx, key) =>
    writeTallyHash(tx, key, place.id, hash),
  );
  return made ? secret : null;
}

async function change(
  app: Application,
  { organization, member }: Membership,
  { slug, id, trial }: LinkPlace,
  action: string,
  write: (tx: TenantTransaction, key: ConsultationKey) => Promise<void>,
): Promise<boolean> {
  return app.database.withTenant(organization.id, async (tx) => {
    const consultation = await findConsultation(tx, organization.id, slug);
    if (consultation === null) return false;
    const key = { organizationId: organization.id, consultationId: consultation.id };
    const link = await readLink(tx, key, id);
    if (link?.trial !== trial) return false;
    await write(tx, key);
    await writeAudit(tx, { ...key, actor: member.userId, action, subject: id }, app.now());
    return true;
  });
}
