import { createHmac, randomUUID } from 'node:crypto';
import { findConsultation, type Consultation } from '#db/read/consultations.ts';
import { countSheets, findSheet, type FoundSheet } from '#db/read/paper.ts';
import { publishedVersions } from '#db/read/survey-drafts.ts';
import { currentSurvey, readSurveyVersion, type FrozenSurvey } from '#db/read/surveys.ts';
import { writeAudit } from '#db/write/audit.ts';
import { insertConsentText } from '#db/write/consent-texts.ts';
import { holdSheets, insertSheet } from '#db/write/paper.ts';
import { writeResponseBatch } from '#db/write/response-batch.ts';
import type { Submission } from '#db/write/responses.ts';
import { answersOf, givenIn, notAskedIn } from '../domain/correction.ts';
import { consentTextHash, plainOrigin, type DraftContent } from '../domain/draft.ts';
import { paperQuestions, type PaperQuestion } from '../domain/paper-form.ts';
import { readSheet, sheetNumber, type ReadSheet, type TypedSheet, type WrongField } from '../domain/paper-entry.ts';
import { isSampled } from '../domain/paper-entry-sample.ts';
import { foldDigits } from '../language/digits.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';
import { mayTypeIn } from './list-paper.ts';
import type { ShownConsentText } from './record-consent-text.ts';

/** A form that sheets of one version are typed into. */
export interface EntryForm {
  readonly consultation: Consultation;
  readonly survey: FrozenSurvey;
  readonly questions: readonly PaperQuestion[];
  /** The published versions, the newest first: sheets of an earlier one may still come back. */
  readonly versions: readonly number[];
  readonly mayType: boolean;
}

/** The form for sheets of a version (null: the newest); null when there is no such version or consultation. */
export async function openEntryForm(
  app: Application,
  { organization }: Pick<Membership, 'organization'>,
  { slug, version }: { readonly slug: string; readonly version: number | null },
): Promise<EntryForm | null> {
  return app.database.withTenant(organization.id, async (tx) => {
    const consultation = await findConsultation(tx, organization.id, slug);
    if (consultation === null) return null;
    const key = { organizationId: organization.id, consultationId: consultation.id };
    const current = await currentSurvey(tx, key);
    if (current === null) return null;
    const versions = await publishedVersions(tx, { ...key, surveyId: current.id });
    if (version !== null && !versions.includes(version)) return null;
    const survey = version === null ? current : await readSurveyVersion(tx, key, current.id, version);
    if (survey === null) return null;
    const mayType = mayTypeIn(consultation, app.now());
    return { consultation, survey, questions: paperQuestions(survey.document), versions, mayType };
  });
}

/** A sheet as its form sends it. */
export interface SentSheet {
  /** Names the form that was filled in: sending it twice counts once. */
  readonly entry: string;
  readonly sheet: string;
  readonly language: string;
  readonly agreed: boolean;
  readonly quote: boolean;
  readonly typed: TypedSheet;
  /** Questions that whoever types has been told are left aside, by their keys. */
  readonly toldAside: readonly string[];
  /** Else it is only looked at, and nothing is written. */
  readonly save: boolean;
  /** What is printed on the sheet above the boxes. */
  readonly consent: ShownConsentText;
}

/** What became of a typed sheet. Nothing is written unless it is `entered`; `aside` has to be seen before it is. */
export type Entered =
  | { readonly kind: 'entered'; readonly sheet: string }
  | { readonly kind: 'taken'; readonly found: FoundSheet }
  | { readonly kind: 'wrong'; readonly missing: readonly ('sheet' | 'agreed')[]; readonly wrong: readonly WrongField[] }
  | { readonly kind: 'aside'; readonly aside: readonly string[] }
  | { readonly kind: 'fine' }
  | { readonly kind: 'not-now' };

/** Writes a sheet that somebody typed in as one response, through the same door as any other. */
export async function enterPaper(
  app: Application,
  { organization, member }: Membership,
  { consultation, survey, questions }: EntryForm,
  sent: SentSheet,
): Promise<Entered> {
  const sheet = sheetNumber(foldDigits(sent.sheet).text);
  const read = readSheet(survey.document, questions, foldTyped(questions, sent.typed));
  const missing = [...(sheet === null ? ['sheet' as const] : []), ...(sent.agreed ? [] : ['agreed' as const])];
  if (sheet === null || missing.length > 0 || read.wrong.length > 0)
    return { kind: 'wrong', missing, wrong: read.wrong };
  const untold = read.aside.some((question) => !sent.toldAside.includes(question));
  if (untold) return { kind: 'aside', aside: read.aside };
  if (!sent.save) return { kind: 'fine' };
  const key = { organizationId: organization.id, consultationId: consultation.id };
  const submission = submissionOf(key, survey, { ...sent, idempotencyKey: keyOf(app, sheet, sent) }, read);
  const now = app.now();
  return app.database.withTenant(organization.id, async (tx): Promise<Entered> => {
    await holdSheets(tx, key);
    const found = await findSheet(tx, key, sheet);
    if (found?.response.idempotencyKey === submission.idempotencyKey) return { kind: 'entered', sheet };
    if (found !== null) return { kind: 'taken', found };
    const { version, language, texts } = sent.consent;
    await insertConsentText(tx, {
      ...key,
      textHash: consentTextHash(texts),
      version,
      language,
      texts,
      firstShownAt: now,
    });
    const [written] = await writeResponseBatch(tx, [submission]);
    const responseId = written?.responseId ?? null;
    if (written?.outcome !== 'accepted' || responseId === null) return { kind: 'not-now' };
    const before = await countSheets(tx, key);
    const sampled = isSampled(app.keys.form, { consultationId: consultation.id, before });
    await insertSheet(tx, { ...key, responseId, sheet, enteredBy: member.userId, enteredAt: now, sampled });
    const entry = { ...key, actor: member.userId, action: 'paper-entered', subject: responseId };
    await writeAudit(tx, { ...entry, details: { sheet } }, now);
    return { kind: 'entered', sheet };
  });
}

/** Digits of any script count where a code, a number or a date is typed; words stay as they are. */
export function foldTyped(questions: readonly PaperQuestion[], typed: TypedSheet): TypedSheet {
  const fields = questions.flatMap((question) => question.fields).map(({ field }) => field);
  return Object.fromEntries(
    fields.map(({ key, kind }) => [key, kind === 'text' ? (typed[key] ?? '') : foldDigits(typed[key] ?? '').text]),
  );
}

/** A draft as the rules of the journey take it, of what was typed from paper. */
export function paperContent(read: Pick<ReadSheet, 'values'>, quote: boolean): DraftContent {
  const consent = { version: 1, language: '', textHash: '', quote };
  return { ...plainOrigin, consent, values: { ...mutable(read.values) }, sent: [] };
}

const mutable = (values: ReadSheet['values']) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, [...value]]));

/**
 * Of the form and of all that was typed: a double tap is the same twice, and a form that somebody went back to and filled
 * in with another sheet is not. Keyed, since a bare hash of an answer could be guessed.
 */
function keyOf(app: Application, sheet: string, { entry, language, quote, typed }: SentSheet): string {
  const content = JSON.stringify([sheet, language, quote, Object.entries(typed).sort()]);
  return `paper:${entry}:${createHmac('sha256', app.keys.form).update(`paper ${content}`).digest('hex').slice(0, 32)}`;
}

function submissionOf(
  key: { readonly organizationId: string; readonly consultationId: string },
  survey: FrozenSurvey,
  sent: SentSheet & { readonly idempotencyKey: string },
  read: ReadSheet,
): Submission {
  const content = paperContent(read, sent.quote);
  const given = givenIn(survey.document, content);
  const { version, language, texts } = sent.consent;
  return {
    ...key,
    surveyId: survey.id,
    surveyVersion: survey.version,
    responseId: randomUUID(),
    idempotencyKey: sent.idempotencyKey,
    language: sent.language,
    channel: 'paper',
    consent: { version, language, textHash: consentTextHash(texts) },
    quoteConsent: given.quote,
    trial: false,
    receiptHash: null,
    draftId: null,
    submittedAt: null,
    notAsked: notAskedIn(survey.document, content),
    answers: answersOf(given),
    comments: Object.entries(given.words).map(([questionKey, text]) => ({ id: randomUUID(), questionKey, text })),
  };
}
