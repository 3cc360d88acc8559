import type { Consultation } from '#db/read/consultations.ts';
import { countByLink, findLinkByTally } from '#db/read/links.ts';
import type { Organization } from '#db/read/organizations.ts';
import { TALLY_STEP, tallyOf, type Tally } from '../disclosure/tally.ts';
import { dayAt, startOfDay } from '../domain/closing-day.ts';
import { tallyHash } from '../domain/tally-secret.ts';
import type { Application } from './application.ts';

/** What a partner sees of its own link, and nothing of any other. */
export interface PartnersTally {
  readonly consultation: Consultation;
  readonly partner: string | null;
  readonly tally: Tally;
  /** In how large steps it goes. */
  readonly step: number;
  /** What came before this instant is in it: the midnight before now, where the consultation is. */
  readonly until: Date;
}

const LONGEST_SECRET = 100;

/**
 * How many have answered by the link that a secret address belongs to. It moves once a day at most: who watches it cannot
 * tell who has just answered. Null for an address that nobody was given, or not any more.
 */
export async function showTally(
  app: Application,
  organization: Organization,
  secret: string,
): Promise<PartnersTally | null> {
  if (secret.length > LONGEST_SECRET) return null;
  const hash = tallyHash(app.keys.receipt, organization.id, secret);
  return app.database.withTenant(organization.id, async (tx) => {
    const found = await findLinkByTally(tx, organization.id, hash);
    if (found === null) return null;
    const { link, consultation, partner } = found;
    const until = startOfDay(dayAt(app.now(), consultation.timeZone), consultation.timeZone);
    if (until === null) throw new Error('A day has no beginning');
    const tally = tallyOf(await countByLink(tx, link, until), consultation.disclosureThreshold);
    return { consultation, partner, tally, step: TALLY_STEP, until };
  });
}
