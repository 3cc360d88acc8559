import { randomUUID } from 'node:crypto';
import type { TenantTransaction } from '#db/client.ts';
import { findConsultation, type ConsultationKey } from '#db/read/consultations.ts';
import { partnersOf } from '#db/read/links.ts';
import { writeAudit } from '#db/write/audit.ts';
import { findOrMakePartner, insertLink } from '#db/write/links.ts';
import { cleanText } from '../domain/answer.ts';
import { newLinkCode } from '../domain/link-code.ts';
import type { LinkMedium } from '../domain/link-medium.ts';
import { stageAt } from '../domain/stage.ts';
import { takesTrials } from '../domain/trial.ts';
import { hasBidiControl } from '../domain/typed-label.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';
import { freezeForTrial } from './publish-survey.ts';

/** A link as somebody wants it. */
export interface WantedLink {
  /** Made with the form, so that sending it twice makes one link. */
  readonly id: string;
  /** One of the organization's partners; null: nobody's, or one that is new. */
  readonly partnerId: string | null;
  /** The name of a partner that is new; empty: none. */
  readonly newPartner: string;
  readonly medium: LinkMedium;
  /** The team's own words; may be empty. */
  readonly name: string;
}

/** Which field is wrong, and what is wrong with it. */
export interface LinkProblem {
  readonly field: 'partner' | 'newPartner' | 'name';
  readonly problem: 'unknown' | 'too-long' | 'bidi-control';
}

/** The longest name of a link or a partner, in code points. */
export const LONGEST_NAME = 100;
/** With some thousand links in an installation the first code is nearly always free. */
const TRIES = 20;

/** Makes a link with a code of its own. */
export async function makeLink(
  app: Application,
  { organization, member }: Membership,
  slug: string,
  { id, partnerId, newPartner, medium, name }: WantedLink,
): Promise<'made' | 'missing' | LinkProblem> {
  const [partner, named] = [oneLine(newPartner), oneLine(name)];
  const problem = problemOf('newPartner', partner) ?? problemOf('name', named);
  if (problem !== null) return problem;
  return app.database.withTenant(organization.id, async (tx) => {
    const key = await findKey(tx, organization.id, slug);
    if (key === null) return 'missing';
    const known = partnerId === null ? [] : await partnersOf(tx, organization.id);
    if (partnerId !== null && known.every((one) => one.id !== partnerId))
      return { field: 'partner', problem: 'unknown' };
    const fresh = { organizationId: organization.id, id: randomUUID(), name: partner };
    const own = partner === '' ? partnerId : await findOrMakePartner(tx, fresh);
    await insert(app, tx, { ...key, id, partnerId: own, medium, name: named, trial: false, madeBy: member.userId });
    return 'made';
  });
}

type Frozen = Awaited<ReturnType<typeof freezeForTrial>>;
type NotFrozen = Exclude<Frozen, { readonly version: number }>;

/** Lets links for trial lead to the survey as it is now, or says why that is not possible. */
export async function freezeTrial(app: Application, membership: Membership, slug: string): Promise<Frozen> {
  const { organization } = membership;
  const consultation = await app.database.withTenant(organization.id, (tx) =>
    findConsultation(tx, organization.id, slug),
  );
  if (consultation === null) return 'missing';
  const now = app.now();
  if (!takesTrials(consultation, now)) return { problem: 'not-now', at: stageAt(consultation, now) };
  return freezeForTrial(app, membership, slug);
}

/**
 * Makes a link for trial, to the survey as it is now. Where that cannot be shown to anybody yet, says why, and makes none.
 */
export async function makeTrialLink(
  app: Application,
  membership: Membership,
  slug: string,
  { id, name }: Pick<WantedLink, 'id' | 'name'>,
): Promise<'made' | LinkProblem | NotFrozen> {
  const named = oneLine(name);
  const problem = problemOf('name', named);
  if (problem !== null) return problem;
  const frozen = await freezeTrial(app, membership, slug);
  if (frozen === 'missing' || 'problem' in frozen) return frozen;
  const { organization, member } = membership;
  return app.database.withTenant(organization.id, async (tx) => {
    const key = await findKey(tx, organization.id, slug);
    if (key === null) return 'missing';
    const facts = { partnerId: null, medium: 'any', trial: true, madeBy: member.userId } as const;
    await insert(app, tx, { ...key, id, name: named, ...facts });
    return 'made';
  });
}

type NewLink = Omit<Parameters<typeof insertLink>[1], 'code' | 'madeAt'>;

async function insert(app: Application, tx: TenantTransaction, row: NewLink): Promise<void> {
  const now = app.now();
  for (let tries = 0; tries < TRIES; tries++) {
    const outcome = await insertLink(tx, { ...row, code: newLinkCode(), madeAt: now });
    if (outcome === 'taken') continue;
    const { organizationId, consultationId, madeBy, id } = row;
    const event = { organizationId, consultationId, actor: madeBy, action: 'link-made', subject: id };
    if (outcome === 'made') await writeAudit(tx, { ...event, details: { trial: row.trial } }, now);
    return;
  }
  throw new Error('No code is free');
}

async function findKey(tx: TenantTransaction, organizationId: string, slug: string): Promise<ConsultationKey | null> {
  const consultation = await findConsultation(tx, organizationId, slug);
  return consultation === null ? null : { organizationId, consultationId: consultation.id };
}

const oneLine = (typed: string) => cleanText(typed).replace(/\s+/g, ' ');

function problemOf(field: LinkProblem['field'], text: string): LinkProblem | null {
  if (hasBidiControl(text)) return { field, problem: 'bidi-control' };
  return Array.from(text).length > LONGEST_NAME ? { field, problem: 'too-long' } : null;
}
