import type { Coarsening } from '#app/disclosure/audit/coarsen.ts';
import type { KnownOfTables } from '#app/disclosure/audit/audited-edition.ts';
import { madeUpColumns } from '#app/disclosure/audit/generated-columns.ts';
import {
  countsOf,
  declarationOf,
  MADE_UP_AUDIENCE,
  type MadeUpConsultation,
} from '#app/disclosure/audit/generated-consultation.ts';
import { crossLoss } from '#app/disclosure/compare/cross-loss.ts';
import { diceOf } from '#app/disclosure/audit/generated-people.ts';
import type { Draw } from '#app/disclosure/rules.ts';
import { neverWithoutAnswer } from '#app/disclosure/table.ts';
import { composeEdition } from '#app/domain/report/compose-edition.ts';
import type { EditionDocument } from '#app/domain/report/edition.ts';
import { protectEdition, type ProtectedEdition } from '#app/services/protect-edition.ts';

/** One consultation of so many publishes rounded figures. */
const ROUNDED_EVERY = 4;

const words = { en: 'Made up', fr: 'Inventé' };

/** An edition of a made-up consultation, protected and composed by what protects and composes real ones. */
export interface MadeUpEdition extends ProtectedEdition {
  readonly document: EditionDocument;
  readonly known: KnownOfTables;
  /** What is hidden of its new tables by groups, by ours and by the greedy rule. */
  readonly loss: ReturnType<typeof crossLoss>;
}

/** Publishes the next edition of a made-up consultation. */
export function publishMadeUp(
  consultation: MadeUpConsultation,
  earlier: readonly EditionDocument[],
  coarsen?: Coarsening,
): MadeUpEdition {
  const { seed, threshold, plan, byGroups } = consultation;
  const people = consultation.editions[earlier.length] ?? [];
  const counts = countsOf(consultation, people);
  const id = (table: string) => `${MADE_UP_AUDIENCE}.${table}`;
  const rounding = seed % ROUNDED_EVERY === 0 ? 'base-5' : 'none';
  const rules = { threshold, rounding, draw: drawFor(seed) } as const;
  const sensitiveQuestions = plan.questions.filter(({ sensitive }) => sensitive).map(({ key }) => key);
  const made = protectEdition({
    audiences: [{ declaration: declarationOf(consultation), counts }],
    columns: new Map([[MADE_UP_AUDIENCE, madeUpColumns(consultation, people)]]),
    chosen: byGroups.map(({ rows, columns }) => ({ rowTable: id(rows), columnTable: id(columns) })),
    ...{ rules, sensitiveQuestions, earlier },
    ...(coarsen !== undefined && { coarsen }),
  });
  const document = composeEdition({
    organization: { slug: 'made-up', name: words },
    consultation: {
      ...{ slug: 'made-up', title: words, purpose: words, opensAt: null, closesAt: null, timeZone: 'UTC' },
      languages: ['en', 'fr'],
    },
    ...{ madeUp: true, threshold, themingRun: null, quotes: [], earlier },
    ...(rounding !== 'none' && { rounding }),
    edition: earlier.length + 1,
    publishedAt: `2026-0${String(earlier.length + 1)}-01T12:00:00.000Z`,
    audiences: [{ key: MADE_UP_AUDIENCE, label: words, commentsRead: counts.comments.unread === 0 ? 'all' : 'some' }],
    tables: made.tables.map(({ declared, protection, estimate }) => ({
      ...{ declared, estimate, figures: protection.table, keptFrom: protection.keptFrom },
    })),
    crossTables: made.crossTables.map(({ protection }) => ({
      ...{ figures: protection.table, threshold: protection.threshold, keptFrom: protection.keptFrom },
    })),
  });
  const inARow = made.tables.filter(({ exact }) => exact.kind === 'dichotomies' && neverWithoutAnswer(exact));
  const loss = crossLoss(
    {
      ...{ crossTables: made.crossTables.map(({ exact }) => exact), tables: made.tables.map(({ exact }) => exact) },
      ...{ protections: made.tables.map(({ protection }) => protection), earlier },
      rules: { ...rules, sensitiveTables: new Set(sensitiveQuestions.map((key) => id(`question.${key}`))) },
    },
    made.crossTables.map(({ protection }) => protection),
  );
  return {
    ...made,
    document,
    loss,
    known: { everyoneInARow: new Set(inARow.map(({ exact }) => exact.id)), rankings: [] },
  };
}

/** A number for a text that has nothing to do with where it stands. */
function drawFor(seed: number): Draw {
  return (text) => {
    let hash = seed;
    for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
    return diceOf(hash).next();
  };
}
