import type { TenantTransaction } from '#db/client.ts';
import { findConsultation } from '#db/read/consultations.ts';
import { sheetOfResponse, type FoundSheet } from '#db/read/paper.ts';
import type { ResponseKey } from '#db/read/receipts.ts';
import { readSurveyVersion, type FrozenSurvey } from '#db/read/surveys.ts';
import { writeAudit } from '#db/write/audit.ts';
import { holdResponse } from '#db/write/corrections.ts';
import { updateSheet } from '#db/write/paper.ts';
import { compareTypings } from '../domain/paper-entry-compare.ts';
import { paperQuestions } from '../domain/paper-form.ts';
import { readSheet, type TypedSheet, type WrongField } from '../domain/paper-entry.ts';
import type { Application } from './application.ts';
import { givenTo } from './begin-correction.ts';
import { foldTyped, paperContent } from './enter-paper.ts';
import type { Membership } from './find-signed-in.ts';
import { keepSecondTyping } from './keep-second-typing.ts';
import { mayBeChecked } from './list-paper.ts';

/** A drawn sheet that is to be typed in once more, without what the first typing says. */
export interface SecondEntry {
  readonly sheet: FoundSheet;
  readonly survey: FrozenSurvey;
  readonly key: ResponseKey;
}

/** Why a sheet cannot be typed in once more: somebody else has to; it is done, was never drawn, or cannot be changed. */
export type NoSecondEntry = 'missing' | 'own' | 'done' | 'not-now';

/** Where a sheet's response is, by the address of a page. */
export interface SheetAddress {
  readonly slug: string;
  readonly responseId: string;
}

/** Opens a drawn sheet for its second typing. It can be typed again until its differences are settled. */
export async function openSecondEntry(
  app: Application,
  membership: Membership,
  address: SheetAddress,
): Promise<SecondEntry | NoSecondEntry> {
  return app.database.withTenant(membership.organization.id, (tx) => findDrawn(app, tx, membership, address));
}

async function findDrawn(
  app: Application,
  tx: TenantTransaction,
  { organization, member }: Membership,
  { slug, responseId }: SheetAddress,
): Promise<SecondEntry | NoSecondEntry> {
  const consultation = await findConsultation(tx, organization.id, slug);
  if (consultation === null) return 'missing';
  const key = { organizationId: organization.id, consultationId: consultation.id, responseId };
  const sheet = await sheetOfResponse(tx, key);
  if (sheet === null || !sheet.entry.sampled || sheet.response.withdrawnAt !== null) return 'missing';
  if (sheet.entry.settled !== null) return 'done';
  if (sheet.entry.enteredBy === member.userId) return 'own';
  if (!mayBeChecked(consultation, app.now())) return 'not-now';
  const survey = await readSurveyVersion(tx, key, sheet.response.surveyId, sheet.response.surveyVersion);
  return survey === null ? 'missing' : { sheet, survey, key };
}

/** What the second typing showed: it agrees with the first, differs somewhere, or has to be mended; `fine`: only looked at. */
export type Checked =
  | { readonly kind: 'agrees' }
  | { readonly kind: 'differs' }
  | { readonly kind: 'fine' }
  | { readonly kind: 'wrong'; readonly wrong: readonly WrongField[] };

/**
 * Compares a sheet that somebody else types in once more with what was typed first. Where they differ, the second
 * typing is kept, sealed, until somebody has looked at the sheet, at most as long as any draft.
 */
export async function checkPaper(
  app: Application,
  membership: Membership,
  address: SheetAddress,
  sent: { readonly typed: TypedSheet; readonly quote: boolean; readonly save: boolean },
): Promise<Checked | NoSecondEntry> {
  const { organization, member } = membership;
  return app.database.withTenant(organization.id, async (tx) => {
    const looked = await findDrawn(app, tx, membership, address);
    if (typeof looked === 'string') return looked;
    const { survey, key } = looked;
    const held = await holdResponse(tx, key);
    // Looked at again once it is held: meanwhile somebody may have settled or withdrawn it.
    const drawn = await findDrawn(app, tx, membership, address);
    if (typeof drawn === 'string' || held === null) return typeof drawn === 'string' ? drawn : 'missing';
    const questions = paperQuestions(survey.document);
    const read = readSheet(survey.document, questions, foldTyped(questions, sent.typed));
    if (read.wrong.length > 0) return { kind: 'wrong', wrong: read.wrong };
    if (!sent.save) return { kind: 'fine' };
    const first = await givenTo(tx, key, held.quoteConsent);
    const { compared, differing } = compareTypings(survey.document, first, { ...read, quote: sent.quote });
    const now = app.now();
    const agrees = differing.length === 0;
    await keepSecondTyping(app, tx, key, held, agrees ? null : paperContent(read, sent.quote));
    const checked = { checkedBy: member.userId, checkedAt: now, compared, differing: [...differing] };
    await updateSheet(tx, key, { ...checked, ...(agrees ? { settled: {} } : {}) });
    const { responseId, ...place } = key;
    const entry = { ...place, actor: member.userId, action: 'paper-checked', subject: responseId };
    await writeAudit(tx, { ...entry, details: { compared, differing: differing.length } }, now);
    return { kind: agrees ? 'agrees' : 'differs' };
  });
}
