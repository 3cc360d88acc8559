import type { Consultation } from '#db/read/consultations.ts';
import { surveysOf } from '#db/read/editions.ts';
import { protectTables } from '../disclosure/protect.ts';
import type { DeclaredTable } from '../domain/report/declared-table.ts';
import type { ExactTable } from '../domain/report/exact-table.ts';
import { NO_ANSWER, type Cell, type PublishedTable } from '../domain/report/published.ts';
import type { VariableCount } from '../domain/results/count-variable.ts';
import { FIELD } from '../domain/results/declare-variables.ts';
import { answerTables } from '../domain/results/people-tables.ts';
import type { SurveyDocument } from '../domain/survey.ts';
import type { ResultColumns } from '../domain/results/result-columns.ts';
import type { LocalizedText } from '../domain/localized-text.ts';
import type { Application } from './application.ts';
import { countEverybody } from './count-everybody.ts';
import { openResults } from './open-results.ts';
import { inFives } from './protect-live-count.ts';

/** A table as somebody may see it who is at work on the results. */
export interface SeenTable {
  readonly declared: DeclaredTable;
  /** With a row for who gave no answer, where there is one. */
  readonly table: PublishedTable;
  /** How many answered; null where that is not told. */
  readonly answered: number | null;
}

export interface AnswerTables {
  readonly audiences: readonly { readonly key: string; readonly title: LocalizedText }[];
  readonly audience: string;
  readonly tables: readonly SeenTable[];
  /** Of when the figures are. */
  readonly asOf: Date;
}

/**
 * The answers of an audience (null: the first), counted from the columns of the results. `exact`: as they are, not for
 * publication; else as disclosure control lets them through. Of fewer people than the threshold nobody is told anything.
 * Null: they are being counted for the first time, or there is no such audience.
 */
export async function countAnswerTables(
  app: Application,
  consultation: Consultation,
  audience: string | null,
  exact: boolean,
): Promise<AnswerTables | null> {
  const { organizationId, id, languages, disclosureThreshold: threshold } = consultation;
  const opened = await openResults(app, consultation, audience);
  if (opened.state === 'counting') return null;
  const { store, asOf } = opened.results;
  if (audience !== null && store.audience !== audience) return null;
  const key = { organizationId, consultationId: id };
  const surveys = await app.database.withTenant(organizationId, (tx) => surveysOf(tx, key));
  const versions = surveys.get(store.audience) ?? [];
  const { declared, counted, protections } = protectAnswers(store, { versions, languages }, threshold);
  return {
    audiences: opened.audiences.map((one) => ({ key: one, title: surveys.get(one)?.at(-1)?.title ?? {} })),
    ...{ audience: store.audience, asOf },
    tables: declared.flatMap((one, index) => {
      const [own, protection] = [counted[index], protections[index]];
      if (own === undefined || protection === undefined) return [];
      // Of fewer people than the threshold nothing was counted, for nobody.
      const seen = exact && own.asked > 0 ? asCounted(own) : { table: inSteps(protection.table), answered: null };
      return [{ declared: one, ...seen }];
    }),
  };
}

interface Asked {
  readonly versions: readonly SurveyDocument[];
  readonly languages: readonly string[];
}

function protectAnswers(store: ResultColumns, asked: Asked, threshold: number) {
  const declared = answerTables({ audience: store.audience, ...asked });
  const counts = countEverybody(store, threshold);
  const counted = declared.map((table) => exactTable(table, store.people, counts?.get(variableKey(table)) ?? null));
  return { declared, counted, protections: protectTables(counted, threshold) };
}

/** The variables of questions of which nothing is told, since how many were asked would tell of a hidden answer, or of a few. */
export function toldByWhoWasAsked(store: ResultColumns, asked: Asked, threshold: number): ReadonlySet<string> {
  const { declared, protections } = protectAnswers(store, asked, threshold);
  const isLinked = (at: number) => protections[at]?.hiddenRows.some(({ reason }) => reason === 'linked') ?? false;
  return new Set(declared.flatMap((table, at) => (isLinked(at) ? [variableKey(table)] : [])));
}

/** The variable of the columns that a table counts. */
function variableKey({ counts }: DeclaredTable): string {
  return counts.of === 'choices' ? `${FIELD}${counts.question}` : 'language';
}

/** Without a count, which too few people have, nobody was asked: protection then tells nothing of it. */
function exactTable(declared: DeclaredTable, people: number, count: VariableCount | null): ExactTable {
  const { id, audience, kind, required, aboutTheConsultation, subset, rows } = declared;
  const isPeople = declared.counts.of === 'people';
  const [asked, answered] = count === null ? [0, 0] : isPeople ? [people, people] : [count.asked, count.answered];
  return {
    ...{ id, audience, kind, required, aboutTheConsultation, asked, answered },
    rows: rows.map(({ key }) => ({ key, count: count?.rows.find((row) => row.key === key)?.count ?? 0 })),
    ...(subset !== undefined && { subset }),
  };
}

/** Rounded down to fives: whoever looks twice while answers come in does not see one person arrive. */
function inSteps(table: PublishedTable): PublishedTable {
  const step = (cell: Cell): Cell => (cell.type === 'count' ? { type: 'count', value: inFives(cell.value) } : cell);
  return { ...table, asked: step(table.asked), rows: table.rows.map(({ key, cell }) => ({ key, cell: step(cell) })) };
}

function asCounted({ id, audience, kind, asked, answered, rows }: ExactTable): Omit<SeenTable, 'declared'> {
  const cell = (value: number): Cell => ({ type: 'count', value });
  const silent = asked - answered;
  const all = kind === 'partition' && silent > 0 ? [...rows, { key: NO_ANSWER, count: silent }] : rows;
  const counts = all.map(({ key, count }) => ({ key, cell: cell(count) }));
  return { table: { id, audience, kind, asked: cell(asked), rows: counts }, answered };
}
