/** What a decision is about: a priority area of the codebook, or a candidate theme of a run. */
export interface Target {
  readonly type: 'area' | 'theme';
  readonly key: string;
}

export interface TargetDecision extends Target {
  /** accept and reject answer a suggestion; add is an area that the machine did not think of. */
  readonly decision: 'accept' | 'reject' | 'add';
}

/** What stands on the reviewer's screen beside the comment. */
export interface Screen {
  readonly suggested: readonly Target[];
  /** Keys of all areas in the codebook. */
  readonly areas: readonly string[];
}

/** What the reviewer has chosen, by target id (`area:housing`), whether or not it can be saved. */
export interface Choices {
  readonly answers: Readonly<Record<string, 'accept' | 'reject'>>;
  /** Keys of areas that the reviewer adds. */
  readonly added: readonly string[];
}

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
  | { readonly kind: 'unknown-target' };

/** The one-string name of a target, as forms carry it. */
export function targetId(target: Target): string {
  return `${target.type}:${target.key}`;
}

/**
 * Turns choices into a decision that can be stored, or says what is in the way. About every suggested area a person has
 * said yes or no; themes are optional. An area is only added where it is in the codebook and was not suggested.
 * Not sure stores no coding at all, so that it is never counted as a no.
 */
export function decide(ending: Ending, choices: Choices, screen: Screen): Decision | { problems: ReviewProblem[] } {
  if (!belongsTo(screen, choices)) return { problems: [{ kind: 'unknown-target' }] };
  if (ending === 'not sure') return { outcome: 'not sure', codings: [] };
  const answered = screen.suggested.flatMap((target) => {
    const answer = choices.answers[targetId(target)];
    return answer === undefined ? [] : [{ ...target, decision: answer }];
  });
  const added = choices.added.map((key) => ({ type: 'area' as const, key, decision: 'add' as const }));
  const suggestedAreas = screen.suggested.filter((target) => target.type === 'area');
  if (ending === 'none') {
    const claimed = [...answered, ...added].find((coding) => coding.type === 'area' && coding.decision !== 'reject');
    if (claimed !== undefined) return { problems: [{ kind: 'contradiction', target: bare(claimed) }] };
    const themes = answered.filter((coding) => coding.type === 'theme');
    return {
      outcome: 'decided',
      codings: [...suggestedAreas.map((target) => ({ ...target, decision: 'reject' as const })), ...themes],
    };
  }
  const undecided = suggestedAreas.filter((target) => choices.answers[targetId(target)] === undefined);
  if (undecided.length > 0)
    return { problems: undecided.map((target) => ({ kind: 'undecided', target: bare(target) })) };
  if (answered.length === 0 && added.length === 0) return { problems: [{ kind: 'nothing-chosen' }] };
  return { outcome: 'decided', codings: [...answered, ...added] };
}

function belongsTo(screen: Screen, choices: Choices): boolean {
  const suggested = new Set(screen.suggested.map(targetId));
  return (
    Object.keys(choices.answers).every((id) => suggested.has(id)) &&
    choices.added.every((key) => screen.areas.includes(key) && !suggested.has(targetId({ type: 'area', key }))) &&
    new Set(choices.added).size === choices.added.length
  );
}

function bare({ type, key }: Target): Target {
  return { type, key };
}

/**
 * Shows choices on a screen whose suggestions may be others than those they were made on (a newer run): a yes to what
 * is no longer suggested becomes an added area, an added area that is suggested now becomes a yes. What a screen has
 * no place for is left out: a no to what is no longer suggested, an area that left the codebook.
 */
export function choicesOn(screen: Screen, codings: readonly TargetDecision[]): Choices {
  const suggested = new Set(screen.suggested.map(targetId));
  const answers: Record<string, 'accept' | 'reject'> = {};
  const added: string[] = [];
  for (const coding of codings) {
    const id = targetId(coding);
    if (suggested.has(id)) answers[id] = coding.decision === 'reject' ? 'reject' : 'accept';
    else if (coding.type === 'area' && coding.decision !== 'reject' && screen.areas.includes(coding.key))
      added.push(coding.key);
  }
  return { answers, added };
}

/** Choices as decisions that are not checked yet, to be shown on another screen by `choicesOn`. */
export function codingsOf(choices: Choices): TargetDecision[] {
  const answers = Object.entries(choices.answers).flatMap(([id, decision]) => {
    const target = parseTargetId(id);
    return target === null ? [] : [{ ...target, decision }];
  });
  return [...answers, ...choices.added.map((key) => ({ type: 'area' as const, key, decision: 'add' as const }))];
}

/** Reads a target id that came with a form; null when it is none. */
export function parseTargetId(id: string): Target | null {
  const [, type, key] = /^(area|theme):(.{1,200})$/su.exec(id) ?? [];
  return key === undefined ? null : { type: type === 'area' ? 'area' : 'theme', key };
}

/** Whether two decisions say the same, in whatever order: sending a form twice is one decision. */
export function sameDecision(a: Decision, b: Decision): boolean {
  const said = (decision: Decision) =>
    JSON.stringify([decision.outcome, ...decision.codings.map((c) => `${c.decision} ${targetId(c)}`).sort()]);
  return said(a) === said(b);
}

/** A score reads as words: it compares suggestions of one run, and a number would promise more than that. */
export const STRONG_SCORE = 0.66;
export const LIKELY_SCORE = 0.33;

export function strengthOf(score: number): 'strong' | 'likely' | 'weak' {
  if (score >= STRONG_SCORE) return 'strong';
  return score >= LIKELY_SCORE ? 'likely' : 'weak';
}
