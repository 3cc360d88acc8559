import type { TenantTransaction } from '#db/client.ts';
import { findConsultation } from '#db/read/consultations.ts';
import { sheetOfResponse, type FoundSheet } from '#db/read/paper.ts';
import { readResponse, type ResponseKey } from '#db/read/receipts.ts';
import { readSurveyVersion, type FrozenSurvey } from '#db/read/surveys.ts';
import { writeAudit } from '#db/write/audit.ts';
import { holdResponse, writeCorrection } from '#db/write/corrections.ts';
import { updateSheet } from '#db/write/paper.ts';
import { answersOf, changesBetween, givenIn, notAskedIn, type Given } from '../domain/correction.ts';
import type { DraftContent } from '../domain/draft.ts';
import { settledTogether, settledValues, type Settled, type Typing } from '../domain/paper-entry-compare.ts';
import type { Application } from './application.ts';
import { givenTo } from './begin-correction.ts';
import type { SheetAddress } from './check-paper.ts';
import type { Membership } from './find-signed-in.ts';
import { keepSecondTyping, readSecondTyping } from './keep-second-typing.ts';
import { mayBeChecked } from './list-paper.ts';

/** Two typings of a sheet that differ, in the words that stand on it: for whoever looks at it again. */
export interface Differences {
  readonly sheet: FoundSheet;
  readonly survey: FrozenSurvey;
  readonly first: Given;
  readonly second: DraftContent;
  /** What is settled with one look, by its name, with the fields that differ in it. */
  readonly groups: readonly { readonly name: string; readonly fields: readonly string[] }[];
}

/** `gone`: the second typing is kept no longer, or the response has changed; the sheet has to be typed in once more. */
export type NoDifferences = 'missing' | 'gone' | 'done' | 'not-now';

/** Opens the differences between the typings of a sheet. */
export async function openDifferences(
  app: Application,
  { organization }: Pick<Membership, 'organization'>,
  address: SheetAddress,
): Promise<Differences | NoDifferences> {
  return app.database.withTenant(organization.id, async (tx) => {
    const found = await findDifferences(app, tx, organization.id, address);
    return typeof found === 'string' ? found : found.differences;
  });
}

async function findDifferences(
  app: Application,
  tx: TenantTransaction,
  organizationId: string,
  { slug, responseId }: SheetAddress,
): Promise<{ readonly key: ResponseKey; readonly differences: Differences } | NoDifferences> {
  const consultation = await findConsultation(tx, organizationId, slug);
  if (consultation === null) return 'missing';
  const key = { organizationId, consultationId: consultation.id, responseId };
  const sheet = await sheetOfResponse(tx, key);
  const response = await readResponse(tx, key);
  if (sheet === null || response?.withdrawnAt !== null || sheet.entry.differing === null) return 'missing';
  if (sheet.entry.settled !== null) return 'done';
  if (!mayBeChecked(consultation, app.now())) return 'not-now';
  const survey = await readSurveyVersion(tx, key, response.surveyId, response.surveyVersion);
  const second = await readSecondTyping(app, tx, key);
  if (survey === null || second === null) return 'gone';
  const first = await givenTo(tx, key, response.quoteConsent);
  const { differing } = sheet.entry;
  const names = [...new Set(differing.map((field) => settledTogether(survey.document, field)))];
  const groups = names.map((name) => ({
    name,
    fields: differing.filter((field) => settledTogether(survey.document, field) === name),
  }));
  return { key, differences: { sheet, survey, first, second, groups } };
}

/** What somebody saw on the sheet: which typing holds, by the names of what differs; and when those typings were compared. */
export interface SentSettling {
  readonly holds: Readonly<Record<string, Typing>>;
  readonly seen: string;
}

/** `open`: not all differences were decided about; `stale`: the sheet was typed in again since the page was shown. */
export type SettledPaper =
  | { readonly kind: 'settled'; readonly corrected: boolean }
  | { readonly kind: 'open'; readonly names: readonly string[] }
  | { readonly kind: 'stale' };

/** Settles the differences of a sheet. Where the second typing holds, the response is corrected by it. */
export async function settlePaper(
  app: Application,
  { organization, member }: Membership,
  address: SheetAddress,
  { holds, seen }: SentSettling,
): Promise<SettledPaper | NoDifferences> {
  return app.database.withTenant(organization.id, async (tx) => {
    const looked = await findDifferences(app, tx, organization.id, address);
    if (typeof looked === 'string') return looked;
    const { key } = looked;
    const response = await holdResponse(tx, key);
    // Looked at again once it is held: of two who settle at once, the second finds it done.
    const found = await findDifferences(app, tx, organization.id, address);
    if (typeof found === 'string' || response === null) return typeof found === 'string' ? found : 'missing';
    const { sheet, survey, first, second, groups } = found.differences;
    if (sheet.entry.checkedAt?.toISOString() !== seen) return { kind: 'stale' };
    const open = groups.filter(({ name }) => holds[name] === undefined).map(({ name }) => name);
    if (open.length > 0) return { kind: 'open', names: open };
    const settled = Object.fromEntries(
      groups.flatMap(({ name, fields }) => fields.map((field): [string, Typing] => [field, holds[name] ?? 'first'])),
    );
    const now = app.now();
    const after = asSettled(survey, first, second, settled);
    const given = givenIn(survey.document, after);
    const changes = changesBetween(first, given);
    if (changes !== null)
      await writeCorrection(tx, key, {
        correctionKey: `paper:${seen}`,
        consent: response.consent,
        quoteConsent: given.quote,
        answers: answersOf(given),
        notAsked: notAskedIn(survey.document, after),
        ...{ changes, at: now },
      });
    await updateSheet(tx, key, { settled });
    await keepSecondTyping(app, tx, key, response, null);
    const { organizationId, consultationId, responseId } = key;
    const entry = {
      organizationId,
      consultationId,
      actor: member.userId,
      action: 'paper-settled',
      subject: responseId,
    };
    const wrong = Object.values(settled).filter((typing) => typing === 'second').length;
    await writeAudit(tx, { ...entry, details: { differing: Object.keys(settled).length, wrong } }, now);
    return { kind: 'settled', corrected: changes !== null };
  });
}

function asSettled({ document }: FrozenSurvey, first: Given, second: DraftContent, settled: Settled): DraftContent {
  const typed = { values: second.values, quote: second.consent.quote };
  const { values, quote } = settledValues(document, first, typed, settled);
  const plain = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, [...value]]));
  return { ...second, values: plain, consent: { ...second.consent, quote } };
}
