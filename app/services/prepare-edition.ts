import type { KnownOfTables } from '../disclosure/audit/audited-edition.ts';
import { rankingsAmong } from '../disclosure/rankings.ts';
import { neverWithoutAnswer } from '../disclosure/table.ts';
import { bilingual } from '../domain/report/bilingual.ts';
import { targetsWithoutCommitment } from '../domain/report/commitment-gate.ts';
import { agreementToPublish } from '../domain/report/agreement-to-publish.ts';
import { composeEdition } from '../domain/report/compose-edition.ts';
import type { EditionDocument } from '../domain/report/edition.ts';
import type { PublishableCount } from '../domain/report/published.ts';
import { sensitiveQuestionsOf } from '../domain/report/sensitive-questions.ts';
import { settleQuotes } from '../domain/report/quotes-to-publish.ts';
import { lacksNote, type TargetAgreement } from '../domain/report/target-agreement.ts';
import type { CommitmentTarget } from '../domain/commitment.ts';
import type { Application } from './application.ts';
import type { CountedEdition } from './count-edition.ts';
import { drawWith } from './draw.ts';
import {
  protectEdition,
  type CountedAudience,
  type CrossTableInPreparation,
  type TableInPreparation,
} from './protect-edition.ts';
import { summariesOf } from './summarize-edition.ts';

/** An edition as it would be published at the moment at which it was counted. */
export interface EditionInPreparation {
  readonly document: EditionDocument<PublishableCount>;
  /** The document's tables with what is hidden in them and why: for the team's eyes. */
  readonly tables: readonly TableInPreparation[];
  readonly crossTables: readonly CrossTableInPreparation[];
  /** Hashes of the approved quotes that wait, since they would tell a language that few people used. */
  readonly waitingQuotes: readonly string[];
  /** What would be shown although readers do not agree on it, and nobody has written why: it cannot be published so. */
  readonly withoutNote: readonly TargetAgreement[];
  /** Areas and themes that would be shown with no word about what will be done. */
  readonly withoutCommitment: readonly CommitmentTarget[];
}

/** Protects and composes an edition that was counted. Pure but for the key that rounding draws with; it writes nothing. */
export function prepareEdition(
  app: Pick<Application, 'keys'>,
  counted: CountedEdition,
  coarsen?: ReadonlyMap<string, number>,
): EditionInPreparation {
  const { organization, consultation, kind, at, audiences, earlier, run, described, quotes, written } = counted;
  const threshold = consultation.disclosureThreshold;
  const { rounding } = consultation;
  const versions = audiences.flatMap(({ declaration }) => declaration.versions);
  const sensitiveQuestions = sensitiveQuestionsOf(versions, consultation.sensitiveQuestions);
  const { tables, crossTables } = protectEdition({
    ...{ audiences, columns: counted.columns, chosen: counted.chosen, earlier, sensitiveQuestions },
    rules: { threshold, rounding, draw: drawWith(app.keys.rounding, consultation.id) },
    ...(coarsen !== undefined && { coarsen }),
  });
  const settled = settleQuotes(
    quotes,
    tables.map(({ protection }) => protection.table),
  );
  const { reading, agreement: measured } = described;
  const agreement = agreementToPublish(
    measured,
    tables.map(({ declared: { section }, protection: { table, keptFrom } }) => ({
      ...{ section, rows: table.rows, keptFrom },
    })),
    earlier,
  );
  const isRead = audiences.some(({ counts }) => counts.comments.read > 0);
  const composed = composeEdition({
    organization: { slug: organization.slug, name: bilingual(organization.name) },
    consultation: describe(consultation),
    madeUp: organization.demonstration,
    edition: (earlier.at(-1)?.edition ?? 0) + 1,
    publishedAt: at.toISOString(),
    ...{ threshold, audiences: audiences.map(describeAudience), themingRun: run },
    ...(kind === 'council-preview' && { kind }),
    ...(rounding !== 'none' && { rounding }),
    ...(run !== null && { providers: counted.providers }),
    ...(isRead && { reading, agreement }),
    ...written,
    quotes: settled.published,
    tables: tables.map(({ declared: table, protection, estimate }) => ({
      declared: table,
      figures: protection.table,
      keptFrom: protection.keptFrom,
      estimate,
    })),
    ...(crossTables.length > 0 && {
      crossTables: crossTables.map(({ protection }) => ({
        figures: protection.table,
        threshold: protection.threshold,
        keptFrom: protection.keptFrom,
      })),
    }),
    earlier,
  });
  const document = { ...composed, summaries: summariesOf(composed, counted.summaryTexts) };
  return {
    ...{ document, tables, crossTables, waitingQuotes: settled.waiting },
    withoutNote: isRead ? agreement.filter(lacksNote) : [],
    withoutCommitment: kind === 'public' ? targetsWithoutCommitment(document.tables, document.commitments ?? []) : [],
  };
}

/** What an attacker knows of the tables besides, from the survey. */
export function knownOf({ tables }: Pick<EditionInPreparation, 'tables'>): KnownOfTables {
  const inARow = tables.filter(({ exact }) => exact.kind === 'dichotomies' && neverWithoutAnswer(exact));
  return {
    everyoneInARow: new Set(inARow.map(({ exact }) => exact.id)),
    rankings: rankingsAmong(tables.map(({ exact }) => exact)),
  };
}

function describeAudience({ declaration, counts }: CountedAudience): EditionDocument['audiences'][number] {
  return {
    key: declaration.audience,
    label: bilingual(declaration.versions.at(-1)?.title ?? { en: declaration.audience }),
    commentsRead: counts.comments.unread === 0 ? 'all' : counts.comments.read === 0 ? 'none' : 'some',
  };
}

function describe(consultation: CountedEdition['consultation']): EditionDocument['consultation'] {
  const { slug, title, purpose, opensAt, closesAt, timeZone, languages } = consultation;
  return {
    ...{ slug, timeZone, languages },
    title: bilingual(title),
    purpose: bilingual(purpose),
    opensAt: opensAt?.toISOString() ?? null,
    closesAt: closesAt?.toISOString() ?? null,
  };
}
