import { writeAudit } from '#db/write/audit.ts';
import type { NewPriorityArea } from '#db/write/consultations.ts';
import { languagesSeen, surveyFromFile } from '../exchange/imported-survey.ts';
import { matcherFor, type Matcher } from '../exchange/match-survey.ts';
import {
  checkResponsesFile,
  matchedResponses,
  noFaults,
  withFault,
  type FileCheck,
  type ResponsesFile,
  type RowFaults,
} from '../exchange/responses-file.ts';
import type { SurveyDocument } from '../domain/survey.ts';
import { canonicalLanguage } from '../language/languages.ts';
import type { Application } from './application.ts';
import { createImportTarget, findImportTarget, type FoundTarget, type NoTarget } from './import-target.ts';
import { writeImported, type WrittenResponses } from './write-imported.ts';

export interface ImportRequest {
  readonly organization: string;
  readonly consultation: string;
  readonly file: ResponsesFile;
  /** Makes the consultation when it is not there. */
  readonly create: NewConsultationOfFile | null;
  /** Leaves broken rows out, instead of refusing the file for them. */
  readonly skipBroken: boolean;
  /** Told how many responses have been written so far; none of them counts before all do. */
  readonly onProgress: (written: number, of: number) => void;
}

/** What is said about a consultation that a file makes. */
export interface NewConsultationOfFile {
  readonly title: string;
  /** Null: those that the texts turn out to be in. */
  readonly languages: readonly string[] | null;
  readonly areas: readonly NewPriorityArea[];
}

export interface Imported {
  readonly kind: 'imported';
  readonly organizationId: string;
  readonly consultationId: string;
  readonly created: boolean;
  /** It went into a made-up organization, whose pages call every answer made up. */
  readonly intoDemonstration: boolean;
  /** Responses that are counted now and were not before. */
  readonly accepted: number;
  /** Responses that an earlier import, or an earlier row, had brought. */
  readonly repeated: number;
  readonly skipped: RowFaults;
  readonly ignoredColumns: readonly string[];
}

/** Nothing was written. */
export type ImportRefused = { readonly kind: 'refused' } & (
  NoTarget | { readonly reason: 'no-rows' } | { readonly reason: 'faults'; readonly faults: RowFaults }
);

/**
 * Imports responses from a file, all of them or none: looks through the whole file, then writes in one transaction,
 * through the same door as a response from the web. A row is known again by its identifier, so the same file can be
 * imported again, after a kill as well. The comments then wait to be prepared, like all others.
 */
export async function importResponses(app: Application, request: ImportRequest): Promise<Imported | ImportRefused> {
  const found = await findImportTarget(app, request, request.create !== null);
  if ('reason' in found) return { kind: 'refused', ...found };
  const plan = await planImport(request, found.target?.survey.document ?? null);
  if ('reason' in plan) return { kind: 'refused', ...plan };
  try {
    return await carryOut(app, request, found, plan);
  } catch (error) {
    if (error instanceof TakenBack) return { kind: 'refused', reason: 'faults', faults: error.faults };
    throw error;
  }
}

interface ImportPlan {
  readonly check: FileCheck;
  readonly languages: readonly string[];
  readonly document: SurveyDocument;
  readonly match: Matcher;
}

type NoPlan = { readonly reason: 'no-rows' } | { readonly reason: 'faults'; readonly faults: RowFaults };

/** Looks through the file, against the survey there is, or to make one of it. */
async function planImport(
  { file, create, skipBroken }: ImportRequest,
  known: SurveyDocument | null,
): Promise<ImportPlan | NoPlan> {
  const refuse = (faults: RowFaults): NoPlan => ({ reason: 'faults', faults });
  const knownMatch = known === null ? null : matcherFor(known, file.columns);
  if (knownMatch !== null && 'kind' in knownMatch) return refuse(withFault(noFaults, knownMatch));

  const check = await checkResponsesFile(file, knownMatch);
  if (check.faults.final || (check.faults.count > 0 && !skipBroken)) return refuse(check.faults);
  if (check.responses === 0) return { reason: 'no-rows' };

  const { title = '', languages: said = null } = create ?? {};
  const seen = languagesSeen(check.seen);
  const languages = said?.map(canonicalLanguage) ?? (seen.length > 0 ? seen : ['en']);
  const document = known ?? surveyFromFile(file.columns, check.seen, { title, language: languages[0] ?? 'en' });
  if ('kind' in document) return refuse(withFault(noFaults, document));
  const match = knownMatch ?? matcherFor(document, file.columns);
  return 'kind' in match ? refuse(withFault(noFaults, match)) : { check, languages, document, match };
}

/** Ends the transaction without a trace, for faults that only the database could know. */
class TakenBack extends Error {
  override readonly name = 'TakenBack';
  constructor(readonly faults: RowFaults) {
    super('The import was taken back');
  }
}

async function carryOut(
  app: Application,
  { file, consultation: slug, create, skipBroken, onProgress }: ImportRequest,
  { organization, target: known }: FoundTarget,
  { check, languages, document, match }: ImportPlan,
): Promise<Imported> {
  const organizationId = organization.id;
  return app.database.withTenant(organizationId, async (tx) => {
    const target =
      known ??
      (create && (await createImportTarget(tx, organization, { ...create, languages, slug }, document, app.now())));
    if (target === null) throw new Error('The import has no consultation to go to');
    const written: WrittenResponses = await writeImported(
      tx,
      { ...target, organizationId },
      matchedResponses(file, match, check),
      {
        key: app.keys.receipt,
        onProgress: (count) => {
          onProgress(count, check.responses);
        },
      },
    );
    const skipped = written.taken.reduce(withFault, check.faults);
    if (written.taken.length > 0 && !skipBroken) throw new TakenBack(skipped);
    const counts = { accepted: written.accepted, repeated: written.repeated + check.repeated };
    const { consultationId } = target;
    await writeAudit(
      tx,
      {
        organizationId,
        consultationId,
        actor: 'system',
        action: 'responses-imported',
        subject: consultationId,
        details: { ...counts, skipped: skipped.count, file: check.sha256 },
      },
      app.now(),
    );
    return {
      kind: 'imported',
      organizationId,
      consultationId,
      created: known === null,
      intoDemonstration: organization.demonstration,
      ...counts,
      skipped,
      ignoredColumns: check.ignoredColumns,
    };
  });
}
