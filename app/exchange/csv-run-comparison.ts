import { stringify } from 'csv-stringify/sync';
import type { Move, RunComparison, RunSuggestion } from '#app/domain/run-comparison.ts';

/** The runs that were compared, with what their themes and the areas are called. */
export interface ComparedNames {
  readonly before: number;
  readonly after: number;
  /** The name of an area, in English where there is one. */
  readonly area: (key: string) => string;
  /** The respondents' phrase that a theme of the earlier or the later run goes by. */
  readonly theme: (run: 'before' | 'after', key: string) => string;
}

const targetColumns = [
  'run_before',
  'run_after',
  'type',
  'key',
  'name',
  'fate',
  'from_keys',
  'comments_before',
  'comments_after',
  'comments_in_both',
] as const;

const moveColumns = [
  'run_before',
  'run_after',
  'comment',
  'type',
  'from_key',
  'from_name',
  'from_score',
  'to_key',
  'to_name',
  'to_score',
  'reasons',
  'words',
] as const;

/**
 * What became of areas, kinds and themes between two runs, as CSV (RFC 4180, UTF-8 with a byte order mark, line ends
 * CRLF): counts of comments that a machine suggested something for. What a spreadsheet would take for a formula begins with
 * an apostrophe.
 */
export function comparedTargetsCsv({ targets, themes }: RunComparison, names: ComparedNames): string {
  const runs = [names.before, names.after];
  return write(
    [
      ...targets.map(({ targetType, targetKey, before, after, kept }) => {
        const name = targetType === 'area' ? names.area(targetKey) : targetKey;
        return [...runs, targetType, targetKey, name, '', '', before, after, kept];
      }),
      ...themes.map(({ fate, from, to, before, after, kept }) => {
        const name = to === null ? names.theme('before', from[0] ?? '') : names.theme('after', to);
        return [...runs, 'theme', to ?? from[0] ?? '', name, fate, from.join(' '), before, after, kept];
      }),
    ],
    targetColumns,
  );
}

/** The first line of a file of moves, with its byte order mark. */
export function movesCsvHeader(): string {
  return write([], moveColumns);
}

/**
 * Moves as further lines: comments by id and never their text; scores from 0 to 1; the codes of the reasons, and the
 * keywords that they name. An empty score: that run did not suggest it.
 */
export function movesCsv(moves: readonly Move[], names: ComparedNames): string {
  const name = (run: 'before' | 'after', { targetType }: Move, of: RunSuggestion | null) => {
    if (of === null) return '';
    if (targetType === 'theme') return names.theme(run, of.targetKey);
    return targetType === 'area' ? names.area(of.targetKey) : of.targetKey;
  };
  const score = (of: RunSuggestion | null) => (of === null ? '' : String(Math.round(of.score * 10_000) / 10_000));
  const rows = moves.map((move) => {
    const { commentId, targetType, from, to, reasons } = move;
    return [
      ...[names.before, names.after, commentId, targetType],
      ...[from?.targetKey ?? '', name('before', move, from), score(from)],
      ...[to?.targetKey ?? '', name('after', move, to), score(to)],
      reasons.map(({ code }) => code).join(' '),
      reasons.flatMap((reason) => ('terms' in reason ? reason.terms : [])).join('; '),
    ];
  });
  return rows.length === 0 ? '' : write(rows, null);
}

function write(rows: readonly (readonly (string | number)[])[], columns: readonly string[] | null): string {
  return stringify(
    rows.map((row) => row.map(String)),
    {
      ...{ escape_formulas: true, record_delimiter: '\r\n' },
      ...(columns === null ? {} : { bom: true, header: true, columns: [...columns] }),
    },
  );
}
