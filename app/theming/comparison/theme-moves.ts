import type { MoveReason, RunSuggestion, ThemeChange } from '../../domain/run-comparison.ts';
import type { ComparedRun } from './compared-run.ts';

/** Finds, for one comment, which themes it left and came to, and what became of those themes. */
export interface ThemeMove {
  readonly from: RunSuggestion | null;
  readonly to: RunSuggestion | null;
  readonly aboutThemes: readonly MoveReason[];
}

/** What is looked up for every comment, put in order once. */
export interface ThemeChanges {
  readonly byTo: ReadonlyMap<string, ThemeChange>;
  readonly gone: ReadonlySet<string>;
  readonly languageBefore: ReadonlyMap<string, string>;
  readonly languageAfter: ReadonlyMap<string, string>;
}

export function indexChanges(changes: readonly ThemeChange[], before: ComparedRun, after: ComparedRun): ThemeChanges {
  const languages = (run: ComparedRun) => new Map(run.themes.map((theme) => [theme.key, theme.language]));
  return {
    byTo: new Map(changes.flatMap((change) => (change.to === null ? [] : [[change.to, change] as const]))),
    gone: new Set(changes.flatMap((change) => (change.fate === 'gone' ? change.from : []))),
    languageBefore: languages(before),
    languageAfter: languages(after),
  };
}

/** A comment stays where its theme goes on; what it left and what it came to are paired, the strongest first. */
export function themeMoves(
  before: readonly RunSuggestion[],
  after: readonly RunSuggestion[],
  changes: ThemeChanges,
): readonly ThemeMove[] {
  const left = [...before].sort(strongestFirst);
  const arrived = [...after].sort(strongestFirst).filter((to) => {
    const stayed = left.findIndex((from) => from.targetKey === changes.byTo.get(to.targetKey)?.continues);
    if (stayed >= 0) left.splice(stayed, 1);
    return stayed < 0;
  });
  return Array.from({ length: Math.max(left.length, arrived.length) }, (_, at) => {
    const [from, to] = [left[at] ?? null, arrived[at] ?? null];
    return { from, to, aboutThemes: aboutThemes(from, to, changes) };
  });
}

function aboutThemes(
  from: RunSuggestion | null,
  to: RunSuggestion | null,
  { byTo, gone, languageBefore, languageAfter }: ThemeChanges,
): readonly MoveReason[] {
  const reasons: MoveReason[] = [];
  if (from !== null && to !== null && languageBefore.get(from.targetKey) !== languageAfter.get(to.targetKey))
    reasons.push({ code: 'language-changed' });
  const change = to === null ? undefined : byTo.get(to.targetKey);
  const related = from !== null && change?.from.includes(from.targetKey) === true;
  if (related && change.fate === 'split') reasons.push({ code: 'theme-split' });
  else if (related && change.fate === 'merged') reasons.push({ code: 'theme-merged' });
  else if (change?.fate === 'new') reasons.push({ code: 'theme-new' });
  else if (from !== null && gone.has(from.targetKey)) reasons.push({ code: 'theme-gone' });
  return reasons;
}

function strongestFirst(a: RunSuggestion, b: RunSuggestion): number {
  return b.score - a.score || (a.targetKey < b.targetKey ? -1 : a.targetKey > b.targetKey ? 1 : 0);
}
