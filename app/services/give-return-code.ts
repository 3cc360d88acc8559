import { findDraftForUpdate } from '#db/read/drafts.ts';
import { readReturnCode } from '#db/read/return-codes.ts';
import { keepDraftUntil } from '#db/write/drafts.ts';
import { replaceReturnCode } from '#db/write/return-codes.ts';
import { returnCodeExpiry } from '../domain/draft.ts';
import { sealContentKey } from '../domain/draft-seal.ts';
import { makeReturnCode } from '../domain/return-code.ts';
import { makeReturnCodeOffer, readReturnCodeOffer } from '../domain/return-code-offer.ts';
import type { Application } from './application.ts';
import { deriveReturnKey } from './derive-return-key.ts';
import type { OpenedSurvey } from './open-survey.ts';
import type { OpenDraft } from './read-draft.ts';
import { currentSealingKey } from './sealing-keys.ts';

/** A return code as it is shown, once. */
export interface GivenReturnCode {
  readonly code: string;
  /** As long as it leads to the answers. */
  readonly until: Date;
}

/** What the form carries that asks for a return code, whether it would replace one, and until when it would be good. */
export async function offerReturnCode(
  app: Application,
  { organization, consultation }: OpenedSurvey,
  draft: OpenDraft,
): Promise<{ readonly offer: string; readonly replaces: boolean; readonly until: Date }> {
  const key = { organizationId: organization.id, consultationId: consultation.id, id: draft.id };
  const known = await app.database.withTenant(organization.id, (tx) => readReturnCode(tx, key));
  const replaces = known === null ? null : known.lookup.toString('hex');
  const offer = makeReturnCodeOffer(app.keys.returnCode, draft.id, { code: makeReturnCode(), replaces });
  return { offer, replaces: replaces !== null, until: returnCodeExpiry(app.now(), consultation.closesAt) };
}

/**
 * Makes the code that was offered lead to the draft, in the place of the one before, and keeps the draft until the survey
 * closes. Asking again with the same offer gives the same code. `outdated` when another code was made since, or the draft
 * has gone; `busy` when too many codes are being worked on.
 */
export async function giveReturnCode(
  app: Application,
  { organization, consultation }: OpenedSurvey,
  draft: OpenDraft,
  offer: string,
): Promise<GivenReturnCode | 'outdated' | 'busy'> {
  const offered = readReturnCodeOffer(app.keys.returnCode, draft.id, offer);
  if (offered === null) return 'outdated';
  const place = { organizationId: organization.id, consultationId: consultation.id };
  const key = { ...place, id: draft.id };
  const { code } = offered;
  const derived = await deriveReturnKey(app, place, code);
  if (derived === 'busy') return 'busy';
  const { lookup, codeKey } = derived;
  const now = app.now();
  return app.database.withTenant(organization.id, async (tx) => {
    const row = await findDraftForUpdate(tx, key, now);
    if (row === null) return 'outdated';
    const until = returnCodeExpiry(now, consultation.closesAt);
    const known = await readReturnCode(tx, key);
    if (known?.lookup.equals(lookup) === true) return { code, until };
    if ((known?.lookup.toString('hex') ?? null) !== offered.replaces) return 'outdated';
    const { id: keyId, key: serverKey } = await currentSealingKey(app, tx);
    const wrapped = sealContentKey(serverKey, codeKey, place, draft);
    await replaceReturnCode(tx, { ...place, draftId: draft.id, lookup, wrapped, keyId, createdAt: now });
    await keepDraftUntil(tx, key, until > row.expiresAt ? until : row.expiresAt);
    return { code, until };
  });
}
