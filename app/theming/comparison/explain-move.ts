import type { MovedTargetType, MoveReason, RunSuggestion } from '../../domain/run-comparison.ts';
import type { TargetSummary } from '../types.ts';
import type { ComparedRun } from './compared-run.ts';

/** A keyword's strength that differs by less is the same: it is worked back from rounded scores. */
export const STRENGTH_TOLERANCE = 0.01;

/** What happened to the comment itself since the earlier run. */
export interface CommentSince {
  /** Prepared after the earlier run was over. */
  readonly isNew: boolean;
  /** The earlier run has suggestions for it all the same: they were made when it came. */
  readonly placed: boolean;
  /** A person decided, between the runs, about a detail that was masked in it. */
  readonly textChanged: boolean;
}

export interface Moved {
  readonly targetType: MovedTargetType;
  readonly from: RunSuggestion | null;
  readonly to: RunSuggestion | null;
  readonly comment: CommentSince;
  /** Of a theme: what became of the themes that it left and came to. */
  readonly aboutThemes?: readonly MoveReason[];
}

/**
 * Why a suggestion moved, from what both runs recorded and from nothing else. What concerns this very suggestion goes
 * before what concerns the whole run; where neither says anything, that is said.
 */
export function explainMove(moved: Moved, before: ComparedRun, after: ComparedRun): readonly MoveReason[] {
  const { comment } = moved;
  if (comment.isNew) return [{ code: comment.placed ? 'placed-before' : 'new-comment' }];
  const own: MoveReason[] = comment.textChanged ? [{ code: 'text-changed' }] : [];
  if (moved.targetType === 'area') own.push(...aboutArea(moved, before, after));
  own.push(...(moved.aboutThemes ?? []));
  if (own.length > 0) return own;
  const run = aboutRun(before, after);
  if (run.length > 0) return run;
  return [{ code: moved.targetType === 'theme' ? 'themes-redrawn' : 'unrecorded' }];
}

function aboutArea({ from, to, comment }: Moved, before: ComparedRun, after: ComparedRun): readonly MoveReason[] {
  const areaKey = (to ?? from)?.targetKey ?? '';
  const was = targetOf(before, areaKey);
  const is = targetOf(after, areaKey);
  const reasons: MoveReason[] = [...aboutWords(areaKey, from, to, before, after)];
  if (from !== null && to === null && from.score < (is?.threshold ?? 0) && (was?.threshold ?? 0) < (is?.threshold ?? 0))
    reasons.push({ code: 'threshold-rose', before: was?.threshold ?? 0, after: is?.threshold ?? 0 });
  if (from === null && to !== null && to.score < (was?.threshold ?? 0) && (is?.threshold ?? 0) < (was?.threshold ?? 0))
    reasons.push({ code: 'threshold-fell', before: was?.threshold ?? 0, after: is?.threshold ?? 0 });
  if (decisionsSpeak(from, to, was, is)) reasons.push({ code: 'decisions-speak' });
  // Of a text that changed the words may be gone: their weight would be a guess.
  if (reasons.length > 0 || comment.textChanged) return reasons;
  const terms = weighedAnew(from, to);
  return terms.length > 0 ? [{ code: 'keyword-weight', terms }] : [];
}

/** Keywords that count in one of the two runs only. Where decisions spoke along, a term may be no keyword at all. */
function* aboutWords(
  areaKey: string,
  from: RunSuggestion | null,
  to: RunSuggestion | null,
  before: ComparedRun,
  after: ComparedRun,
): Generator<MoveReason> {
  const counted = (run: ComparedRun, term: string) => run.keywords.get(areaKey)?.has(term) === true;
  const gained = keywordsOf(to).filter((term) => !counted(before, term));
  const accepted = gained.filter((term) => after.accepted.get(areaKey)?.has(term) === true);
  const added = gained.filter((term) => !accepted.includes(term));
  const removed = keywordsOf(from).filter((term) => !counted(after, term));
  if (accepted.length > 0) yield { code: 'keyword-accepted', terms: accepted };
  if (added.length > 0) yield { code: 'keyword-added', terms: added };
  if (removed.length > 0) yield { code: 'keyword-removed', terms: removed };
}

function keywordsOf(suggestion: RunSuggestion | null): readonly string[] {
  return suggestion?.basis === 'keywords' ? [...new Set(suggestion.terms.map(({ term }) => term))].sort() : [];
}

function decisionsSpeak(
  from: RunSuggestion | null,
  to: RunSuggestion | null,
  was: TargetSummary | undefined,
  is: TargetSummary | undefined,
): boolean {
  const decided = (target: TargetSummary | undefined) => (target?.accepted ?? 0) + (target?.rejected ?? 0);
  const learnt = (suggestion: RunSuggestion | null, target: TargetSummary | undefined) =>
    suggestion === null ? target !== undefined && target.learntFrom !== 'keywords' : suggestion.basis !== 'keywords';
  if (!learnt(from, was) && !learnt(to, is)) return false;
  return learnt(from, was) !== learnt(to, is) || decided(was) !== decided(is);
}

/** The keywords of both whose strength is another now; all of them where the suggestion came or went with its words known. */
function weighedAnew(from: RunSuggestion | null, to: RunSuggestion | null): readonly string[] {
  if (from === null || to === null) return keywordsOf(from ?? to);
  const [was, is] = [strengths(from), strengths(to)];
  return [...is.keys()]
    .filter((term) => Math.abs((is.get(term) ?? 0) - (was.get(term) ?? 0)) > STRENGTH_TOLERANCE)
    .sort();
}

/**
 * Each keyword's own strength, 0 to 1: a suggestion's score is 1 − Π(1 − strength), and a term's weight is its share of
 * the logarithm (docs/theming.md, “Weigh and suggest areas”), so strength = 1 − (1 − score) ^ weight.
 */
function strengths({ basis, score, terms }: RunSuggestion): ReadonlyMap<string, number> {
  if (basis !== 'keywords') return new Map();
  const weights = new Map<string, number>();
  for (const { term, weight } of terms) weights.set(term, (weights.get(term) ?? 0) + weight);
  return new Map([...weights].map(([term, weight]) => [term, 1 - (1 - score) ** weight]));
}

function aboutRun(before: ComparedRun, after: ComparedRun): readonly MoveReason[] {
  const codes = [
    before.version === after.version ? null : ('version-changed' as const),
    changedSettings(before, after).length === 0 ? null : ('settings-changed' as const),
    String(before.providers) === String(after.providers) ? null : ('providers-changed' as const),
  ];
  return codes.flatMap((code) => (code === null ? [] : [{ code }]));
}

function targetOf({ targets }: ComparedRun, areaKey: string): TargetSummary | undefined {
  return targets.find((target) => target.targetType === 'area' && target.targetKey === areaKey);
}

/** The names of the settings in which two runs differ, in the order of the alphabet. */
export function changedSettings(before: ComparedRun, after: ComparedRun): readonly string[] {
  const was = new Map<string, unknown>(Object.entries(before.settings));
  const is = new Map<string, unknown>(Object.entries(after.settings));
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((name) => JSON.stringify(was.get(name)) !== JSON.stringify(is.get(name)))
    .sort();
}
