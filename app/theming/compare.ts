import type {
  AreaWord,
  Move,
  RunComparison,
  RunDifference,
  RunSuggestion,
  TargetTally,
} from '../domain/run-comparison.ts';
import type { ComparedRun } from './comparison/compared-run.ts';
import { changedSettings, explainMove, type CommentSince } from './comparison/explain-move.ts';
import { matchThemes, type ThemeOverlap, type ThemeSize } from './comparison/match-themes.ts';
import { indexChanges, themeMoves } from './comparison/theme-moves.ts';

/** A score that differs by less has not moved: a run more shifts every score a little. */
export const SCORE_MOVED = 0.125;

/** What two runs have in common, counted over all comments. */
export interface Overlap {
  readonly targets: readonly TargetTally[];
  readonly themesBefore: readonly ThemeSize[];
  readonly themesAfter: readonly ThemeSize[];
  readonly themes: readonly ThemeOverlap[];
}

/** Everything that the two runs say about one comment; suggestions that are the same in both may be left out. */
export interface CommentInRuns {
  readonly commentId: string;
  readonly since: CommentSince;
  readonly pairs: readonly {
    readonly targetType: Move['targetType'];
    readonly before: RunSuggestion | null;
    readonly after: RunSuggestion | null;
  }[];
}

/** What was different about two runs of a consultation, and what became of each area, kind and theme. */
export function compareRuns(before: ComparedRun, after: ComparedRun, overlap: Overlap): RunComparison {
  return {
    differences: differencesBetween(before, after),
    targets: [...overlap.targets].sort((a, b) =>
      a.targetType === b.targetType ? order(a.targetKey, b.targetKey) : order(a.targetType, b.targetType),
    ),
    themes: matchThemes(
      overlap.themesBefore,
      overlap.themesAfter,
      overlap.themes,
      (was, is) => labelOf(before, was) === labelOf(after, is),
    ),
  };
}

/**
 * What moved for a comment, each with its reasons: areas and kinds by their key, themes along what became of them.
 * What holds for all comments is put in order once; the function that is returned does one comment.
 */
export function movesBetween(
  before: ComparedRun,
  after: ComparedRun,
  { themes }: RunComparison,
): (comment: CommentInRuns) => readonly Move[] {
  const changes = indexChanges(themes, before, after);
  return ({ commentId, since, pairs }) => {
    const fixed = pairs.filter((pair) => pair.targetType !== 'theme' && hasMoved(pair.before, pair.after));
    const ofThemes = pairs.filter((pair) => pair.targetType === 'theme');
    const sides = { before: ofThemes.map((pair) => pair.before), after: ofThemes.map((pair) => pair.after) };
    const moved = [
      ...fixed.map(({ targetType, before: from, after: to }) => ({ targetType, from, to })),
      ...themeMoves(sides.before.filter(isMade), sides.after.filter(isMade), changes).map((move) => {
        return { targetType: 'theme' as const, ...move };
      }),
    ];
    return moved.map(({ targetType, from, to, ...rest }): Move => {
      const reasons = explainMove({ targetType, from, to, comment: since, ...rest }, before, after);
      return { commentId, targetType, from, to, reasons };
    });
  };
}

function isMade(suggestion: RunSuggestion | null): suggestion is RunSuggestion {
  return suggestion !== null;
}

function hasMoved(from: RunSuggestion | null, to: RunSuggestion | null): boolean {
  if (from === null || to === null) return from !== to;
  return Math.abs(from.score - to.score) >= SCORE_MOVED;
}

function labelOf(run: ComparedRun, key: string): string | undefined {
  return run.themes.find((theme) => theme.key === key)?.label;
}

function differencesBetween(before: ComparedRun, after: ComparedRun): readonly RunDifference[] {
  const differences: RunDifference[] = [];
  const settings = changedSettings(before, after);
  const words = keywordsBetween(before, after);
  if (before.version !== after.version)
    differences.push({ kind: 'version', before: before.version, after: after.version });
  if (settings.length > 0) differences.push({ kind: 'settings', names: settings });
  if (String(before.providers) !== String(after.providers))
    differences.push({ kind: 'providers', before: before.providers, after: after.providers });
  if (before.commentCount !== after.commentCount)
    differences.push({ kind: 'comments', before: before.commentCount, after: after.commentCount });
  if (before.decisionCount !== after.decisionCount)
    differences.push({ kind: 'decisions', before: before.decisionCount, after: after.decisionCount });
  if (words.added.length + words.removed.length > 0) differences.push({ kind: 'keywords', ...words });
  const told = differences.some(({ kind }) => kind === 'comments' || kind === 'keywords');
  if (before.snapshotHash !== after.snapshotHash && !told) differences.push({ kind: 'snapshot' });
  return differences;
}

function keywordsBetween(before: ComparedRun, after: ComparedRun) {
  const onlyIn = (one: ComparedRun, other: ComparedRun): AreaWord[] =>
    [...one.keywords]
      .flatMap(([areaKey, terms]) => [...terms].map((term) => ({ areaKey, term })))
      .filter(({ areaKey, term }) => other.keywords.get(areaKey)?.has(term) !== true)
      .sort((a, b) => order(a.areaKey, b.areaKey) || order(a.term, b.term));
  return { added: onlyIn(after, before), removed: onlyIn(before, after) };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
