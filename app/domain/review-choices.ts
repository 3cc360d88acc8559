import {
  canBeAdded,
  parseTargetId,
  targetId,
  type Choices,
  type KindChoice,
  type Screen,
  type TargetDecision,
} from './review.ts';

/**
 * Shows choices on a screen whose suggestions may be others than those they were made on (a newer run, suggestions that
 * are withheld): a yes to what is no longer suggested becomes an addition, an addition that is suggested now becomes a
 * yes. What a screen has no place for is left out: a no to what is no longer suggested, an area that left the codebook.
 */
export function choicesOn(screen: Screen, choices: Choices): Choices {
  const suggested = new Set(screen.suggested.map(targetId));
  const answers: Record<string, 'accept' | 'reject'> = {};
  const added: string[] = [];
  const claim = (id: string) => {
    if (suggested.has(id)) answers[id] = 'accept';
    else if (canBeAdded(screen, id) && !added.includes(id)) added.push(id);
  };
  for (const [id, answer] of Object.entries(choices.answers)) {
    if (answer === 'accept') claim(id);
    else if (suggested.has(id)) answers[id] ??= 'reject';
  }
  for (const id of choices.added) claim(id);
  const kinds = Object.entries(choices.kinds).filter(([id]) => suggested.has(id) || canBeAdded(screen, id));
  return { answers, added, kind: choices.kind, kinds: Object.fromEntries(kinds) };
}

/** What was decided as the choices that led there; the kind that most of it has is the comment's. */
export function choicesOf(codings: readonly TargetDecision[]): Choices {
  const claimed = codings.filter((coding) => coding.decision !== 'reject');
  const said = claimed.map((coding) => [targetId(coding), coding.kind ?? 'hard to say'] as const);
  const kind = mostFrequent(said.map(([, one]) => one));
  return {
    answers: Object.fromEntries(
      codings.flatMap((coding) => (coding.decision === 'add' ? [] : [[targetId(coding), coding.decision] as const])),
    ),
    added: codings.filter((coding) => coding.decision === 'add').map(targetId),
    kind,
    kinds: Object.fromEntries(said.filter(([, one]) => one !== kind)),
  };
}

function mostFrequent(kinds: readonly KindChoice[]): KindChoice | null {
  const count = (kind: KindChoice) => kinds.filter((one) => one === kind).length;
  return kinds.reduce<KindChoice | null>(
    (best, kind) => (best === null || count(kind) > count(best) ? kind : best),
    null,
  );
}

/** Choices where themes lead today, and whether that changed any of them. */
export interface Carried {
  readonly choices: Choices;
  /** A choice stands under another theme now. */
  readonly moved: boolean;
  /** A theme that the reader said yes to was rejected. */
  readonly lost: boolean;
}

/**
 * Carries choices to where their themes lead: a theme that was merged to the one that it is part of now, a yes to one of
 * two that are one now being a yes. `leadsTo` gives the key of the theme, or null for one that was rejected.
 */
export function carryChoices(choices: Choices, leadsTo: (themeKey: string) => string | null): Carried {
  let lost = false;
  let moved = false;
  const toOf = (id: string, claims: boolean): string | null => {
    const target = parseTargetId(id);
    if (target?.type !== 'theme') return id;
    const key = leadsTo(target.key);
    if (key === target.key) return id;
    moved = true;
    lost ||= key === null && claims;
    return key === null ? null : targetId({ type: 'theme', key });
  };
  const answers: Record<string, 'accept' | 'reject'> = {};
  for (const [id, answer] of Object.entries(choices.answers)) {
    const to = toOf(id, answer === 'accept');
    if (to !== null && answers[to] !== 'accept') answers[to] = answer;
  }
  const added: string[] = [];
  for (const id of choices.added) {
    const to = toOf(id, true);
    if (to === null) continue;
    // What was sent twice, or beside an answer, stays as it was sent: only what moved may meet itself.
    if (to !== id && answers[to] !== undefined) answers[to] = 'accept';
    else if (to === id || !added.includes(to)) added.push(to);
  }
  const kinds: Record<string, KindChoice> = {};
  for (const [id, kind] of Object.entries(choices.kinds)) {
    const to = toOf(id, false);
    if (to !== null) kinds[to] ??= kind;
  }
  return { choices: { answers, added, kind: choices.kind, kinds }, moved, lost };
}
