import { commentKinds, type CommentKind } from './comment-kind.ts';

/** What a decision is about: a priority area of the codebook, or a theme: one that people selected, or a candidate of a run. */
export interface Target {
  readonly type: 'area' | 'theme';
  readonly key: string;
}

export interface TargetDecision extends Target {
  /** accept and reject answer a suggestion; add is what the machine did not think of, or what it was not asked about. */
  readonly decision: 'accept' | 'reject' | 'add';
  /** What the comment is about it; null for a no, and where the reader could not say. */
  readonly kind: CommentKind | null;
}

/** What a reader can say that a comment is. */
export const kindChoices = [...commentKinds, 'hard to say'] as const;
export type KindChoice = (typeof kindChoices)[number];

/** What stands on the reviewer's screen beside the comment. */
export interface Screen {
  /** Nothing where suggestions are withheld. */
  readonly suggested: readonly Target[];
  /** Keys of all areas in the codebook. */
  readonly areas: readonly string[];
  /** Keys of all themes that people selected. */
  readonly themes: readonly string[];
}

/** What the reviewer has chosen, by target id (`area:housing`), whether or not it can be saved. */
export interface Choices {
  readonly answers: Readonly<Record<string, 'accept' | 'reject'>>;
  /** Ids of areas and themes that the reviewer adds. */
  readonly added: readonly string[];
  /** What the comment is; null: not chosen yet. */
  readonly kind: KindChoice | null;
  /** What it is about one target, where that is something else. */
  readonly kinds: Readonly<Record<string, KindChoice>>;
}

export const noChoices: Choices = { answers: {}, added: [], kind: null, kinds: {} };

/** How the reviewer ends a comment. */
export const endings = ['decided', 'none', 'not sure'] as const;
export type Ending = (typeof endings)[number];

export interface Decision {
  readonly outcome: 'decided' | 'not sure';
  readonly codings: readonly TargetDecision[];
}

export type ReviewProblem =
  | { readonly kind: 'undecided'; readonly target: Target }
  | { readonly kind: 'contradiction'; readonly target: Target }
  | { readonly kind: 'nothing-chosen' }
  | { readonly kind: 'no-kind' }
  | { readonly kind: 'unknown-target' };

/** The one-string name of a target, as forms carry it. */
export function targetId(target: Target): string {
  return `${target.type}:${target.key}`;
}

/**
 * Turns choices into a decision that can be stored, or says what is in the way. About every suggested area a person has
 * said yes or no; themes are optional. What is added is in the codebook and was not suggested. Whatever the comment is
 * about has a kind, or the reader says that it is hard to say. Not sure stores no coding at all, so that it is never
 * counted as a no.
 */
export function decide(ending: Ending, choices: Choices, screen: Screen): Decision | { problems: ReviewProblem[] } {
  if (!belongsTo(screen, choices)) return { problems: [{ kind: 'unknown-target' }] };
  if (ending === 'not sure') return { outcome: 'not sure', codings: [] };
  const codings = codingsOf(choices, screen);
  const claimed = codings.filter((coding) => coding.decision !== 'reject');
  const suggestedAreas = screen.suggested.filter((target) => target.type === 'area');
  const problems: ReviewProblem[] = [];
  if (ending === 'none') {
    const area = claimed.find((coding) => coding.type === 'area');
    if (area !== undefined) return { problems: [{ kind: 'contradiction', target: bare(area) }] };
  } else {
    const undecided = suggestedAreas.filter((target) => choices.answers[targetId(target)] === undefined);
    problems.push(...undecided.map((target) => ({ kind: 'undecided' as const, target: bare(target) })));
    if (undecided.length === 0 && codings.length === 0) problems.push({ kind: 'nothing-chosen' });
  }
  if (claimed.some((coding) => kindOf(choices, coding) === null)) problems.push({ kind: 'no-kind' });
  if (problems.length > 0) return { problems };
  if (ending === 'decided') return { outcome: 'decided', codings };
  const rejected = suggestedAreas.map((target) => ({ ...bare(target), decision: 'reject' as const, kind: null }));
  return { outcome: 'decided', codings: [...rejected, ...codings.filter((coding) => coding.type === 'theme')] };
}

/** The choices about what is on the screen as decisions, in the screen's order. */
function codingsOf(choices: Choices, screen: Screen): TargetDecision[] {
  const stored = (target: Target) => {
    const kind = kindOf(choices, target);
    return kind === 'hard to say' ? null : kind;
  };
  const answered = screen.suggested.flatMap((target): TargetDecision[] => {
    const decision = choices.answers[targetId(target)];
    if (decision === undefined) return [];
    return [{ ...bare(target), decision, kind: decision === 'accept' ? stored(target) : null }];
  });
  const added = choices.added.flatMap((id): TargetDecision[] => {
    const target = parseTargetId(id);
    return target === null ? [] : [{ ...target, decision: 'add', kind: stored(target) }];
  });
  return [...answered, ...added];
}

function kindOf(choices: Choices, target: Target): KindChoice | null {
  return choices.kinds[targetId(target)] ?? choices.kind;
}

function belongsTo(screen: Screen, choices: Choices): boolean {
  const suggested = new Set(screen.suggested.map(targetId));
  return (
    Object.keys(choices.answers).every((id) => suggested.has(id)) &&
    choices.added.every((id) => canBeAdded(screen, id)) &&
    Object.keys(choices.kinds).every((id) => suggested.has(id) || canBeAdded(screen, id)) &&
    new Set(choices.added).size === choices.added.length
  );
}

/** Whether an area or theme can be added: it is in the codebook, and was not suggested. */
export function canBeAdded({ suggested, areas, themes }: Screen, id: string): boolean {
  const target = parseTargetId(id);
  if (target === null || suggested.some((one) => targetId(one) === id)) return false;
  return (target.type === 'area' ? areas : themes).includes(target.key);
}

function bare({ type, key }: Target): Target {
  return { type, key };
}

/** Reads a target id that came with a form; null when it is none. */
export function parseTargetId(id: string): Target | null {
  const [, type, key] = /^(area|theme):(.{1,200})$/su.exec(id) ?? [];
  return key === undefined ? null : { type: type === 'area' ? 'area' : 'theme', key };
}

/** Whether two decisions say the same, in whatever order: sending a form twice is one decision. */
export function sameDecision(a: Decision, b: Decision): boolean {
  const said = (decision: Decision) =>
    JSON.stringify([
      decision.outcome,
      ...decision.codings.map((c) => `${c.decision} ${c.kind ?? ''} ${targetId(c)}`).sort(),
    ]);
  return said(a) === said(b);
}

/** A score reads as words: it compares suggestions of one run, and a number would promise more than that. */
export const STRONG_SCORE = 0.66;
export const LIKELY_SCORE = 0.33;

export function strengthOf(score: number): 'strong' | 'likely' | 'weak' {
  if (score >= STRONG_SCORE) return 'strong';
  return score >= LIKELY_SCORE ? 'likely' : 'weak';
}
