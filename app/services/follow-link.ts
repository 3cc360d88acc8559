import { readConsultation, type Consultation } from '#db/read/consultations.ts';
import { findShortLink, readLink } from '#db/read/links.ts';
import type { Organization } from '#db/read/organizations.ts';
import { newestTrial } from '#db/read/trials.ts';
import { readLinkCode } from '../domain/link-code.ts';
import { makeLinkPass } from '../domain/link-pass.ts';
import { takesTrials } from '../domain/trial.ts';
import { foldDigits } from '../language/digits.ts';
import type { Application } from './application.ts';

/** Where a short address leads. */
export interface FollowedLink {
  readonly organization: Organization;
  readonly consultation: Consultation;
  /** What the device remembers the link by; null: it is retired, and counts for nothing any more. */
  readonly pass: string | null;
}

const LONGEST_TYPED = 40;

/**
 * Where a code, typed in the digits of any script, leads; null for one that nobody made, and for one that leads nowhere
 * now, without saying which. A trial ends with its link; any other link leads to its survey for ever.
 */
export async function followLink(app: Application, typed: string): Promise<FollowedLink | null> {
  const code = readLinkCode(foldDigits(typed.slice(0, LONGEST_TYPED)).text);
  const found = code === null ? null : await findShortLink(app.database, code);
  if (found === null) return null;
  const { organization, consultationId, linkId } = found;
  const key = { organizationId: organization.id, consultationId };
  return app.database.withTenant(organization.id, async (tx) => {
    const consultation = await readConsultation(tx, organization.id, consultationId);
    const link = await readLink(tx, key, linkId);
    if (consultation === null || link === null) return null;
    const now = app.now();
    const remember = (trial: { surveyId: string; version: number } | null) =>
      makeLinkPass(app.keys.form, key, { linkId, trial }, now);
    if (link.trial) {
      const trial = link.retiredAt === null && takesTrials(consultation, now) ? await newestTrial(tx, key) : null;
      if (trial === null) return null;
      const { surveyId, version } = trial;
      return { organization, consultation, pass: remember({ surveyId, version }) };
    }
    if (consultation.stage === 'draft') return null;
    return { organization, consultation, pass: link.retiredAt === null ? remember(null) : null };
  });
}
