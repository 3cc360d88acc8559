import { findReturnCode } from '#db/read/return-codes.ts';
import { makeDraftToken, openContentKey } from '../domain/draft-seal.ts';
import { readReturnCode, type ReturnCodeSlip } from '../domain/return-code.ts';
import { typedDigits } from '../language/typed-digits.ts';
import type { Application } from './application.ts';
import { takeTry } from './count-wrong-codes.ts';
import { deriveReturnKey, type ReturnKey } from './derive-return-key.ts';
import type { OpenedSurvey } from './open-survey.ts';
import { readDraft, type OpenDraft } from './read-draft.ts';
import { openSealingKey } from './sealing-keys.ts';

/** Answers that a return code has led to. */
export interface ResumedDraft {
  readonly draft: OpenDraft;
  /** What finds the draft from this device from now on, as from the one it was begun on. */
  readonly token: string;
}

/**
 * Why a code leads nowhere: what was typed is none; no answers are kept under it here, for whatever reason; too many
 * codes are being tried.
 */
export type ReturnCodeProblem = ReturnCodeSlip | 'unknown' | 'busy';

/**
 * The draft that a return code, typed in the digits of any script, leads to. A code that nobody was given, one of another
 * survey, and one whose answers were sent, deleted or have expired are the same: the same derivation, and one question
 * to the database that finds nothing.
 */
export async function resumeDraft(
  app: Application,
  opened: OpenedSurvey,
  typed: string,
): Promise<ResumedDraft | ReturnCodeProblem> {
  const read = readReturnCode(typedDigits(typed));
  if ('slip' in read) return read.slip;
  const place = { organizationId: opened.organization.id, consultationId: opened.consultation.id };
  const attempt = takeTry(app, place.consultationId);
  if (attempt === null) return 'busy';
  const derived = await deriveReturnKey(app, place, read.code);
  if (derived === 'busy') {
    attempt.giveBack();
    return 'busy';
  }
  const token = await tokenOf(app, opened, derived);
  const draft = token === null ? null : await readDraft(app, opened, token);
  if (token === null || draft?.state !== 'open') return 'unknown';
  attempt.giveBack();
  return { draft, token };
}

async function tokenOf(
  app: Application,
  { organization, consultation }: OpenedSurvey,
  { lookup, codeKey }: ReturnKey,
): Promise<string | null> {
  const place = { organizationId: organization.id, consultationId: consultation.id };
  const found = await app.database.withTenant(organization.id, (tx) => findReturnCode(tx, place, lookup, app.now()));
  const serverKey = found === null ? null : openSealingKey(app, found.serverKey);
  if (found === null || serverKey === null) return null;
  const handle = openContentKey(serverKey.key, codeKey, place, found.draftId, found.wrapped);
  return handle === null ? null : makeDraftToken(app.keys.draft, place, handle);
}
