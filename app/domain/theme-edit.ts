import type {
  ThemeAct,
  ThemeCandidate,
  ThemePlan,
  ThemeRefusal,
  ThemeRow,
  ThemeWrite,
  Workshop,
} from './theme-edit-act.ts';
import { leadsTo } from './theme-edit-moves.ts';
import { sameValue } from './theme-edit-same.ts';
import { without, type ThemeTexts } from './theme-edit-texts.ts';

/**
 * Settles what an act comes to, or why it cannot be done. It never changes its input. The comments that a split moves are
 * added by `planMoves`. An act that would change nothing comes to a plan without writes.
 */
export function planAct(
  workshop: Workshop,
  act: ThemeAct,
  made: { readonly by: string; readonly at: string },
): ThemePlan | { readonly refused: ThemeRefusal } {
  const { themes } = workshop;
  const selected = { status: 'selected' as const, mergedInto: null, selectedAt: made.at, selectedBy: made.by };
  if (act.do === 'add') {
    if (themes.has(act.newKey)) return plan([act.newKey], []);
    const problem = nameProblem(workshop, act.newKey, act.name) ?? areaProblem(workshop, act.areaKey);
    if (problem !== null) return { refused: problem };
    const { newKey: key, name, definition, areaKey } = act;
    const row = { key, name, definition, areaKey, language: 'und', keyphrases: [], reason: '', ...selected };
    return plan([key], [{ key, before: null, after: row }]);
  }
  const row = themes.get(act.theme) ?? null;
  const former = row ?? rowOf(workshop.candidates.get(act.theme));
  if (former === null) return { refused: 'gone' };
  const become = (after: Partial<ThemeRow>): ThemeWrite => ({
    key: act.theme,
    before: row,
    after: { ...former, ...after },
  });
  const alone = (after: Partial<ThemeRow>) => plan([act.theme], [become(after)]);

  switch (act.do) {
    case 'keep': {
      const problem = nameProblem(workshop, act.theme, act.name) ?? areaProblem(workshop, act.areaKey);
      if (problem !== null) return { refused: problem };
      if (row?.status !== 'selected') return alone({ ...selected, name: act.name, areaKey: act.areaKey, reason: '' });
      return sameValue(row.name, act.name) ? plan([act.theme], []) : { refused: 'already-selected' };
    }
    case 'rename': {
      const problem = openProblem(row) ?? nameProblem(workshop, act.theme, act.name);
      return problem === null ? alone({ name: act.name }) : { refused: problem };
    }
    case 'describe': {
      const problem = openProblem(row);
      return problem === null ? alone({ definition: act.definition }) : { refused: problem };
    }
    case 'move': {
      const problem = openProblem(row) ?? areaProblem(workshop, act.areaKey);
      return problem === null ? alone({ areaKey: act.areaKey }) : { refused: problem };
    }
    case 'reject':
      if (act.reason === '') return { refused: 'no-reason' };
      if (row?.status === 'rejected')
        return sameValue(row.reason, act.reason) ? plan([act.theme], []) : { refused: 'gone' };
      if (row?.status === 'merged') return { refused: 'not-selected' };
      return alone({ status: 'rejected', reason: act.reason });
    case 'merge': {
      if (row?.status === 'merged' && row.mergedInto === act.into) return plan([act.theme, act.into], []);
      if (row !== null && row.status !== 'selected') return { refused: 'not-selected' };
      const problem = intoProblem(workshop, act.theme, act.into);
      if (problem !== null) return { refused: problem };
      // A candidate that something is merged into is kept by that, under the name that the run gave it.
      const into = themes.has(act.into) ? null : rowOf(workshop.candidates.get(act.into));
      const kept = into === null ? [] : [{ key: act.into, before: null, after: { ...into, ...selected } }];
      const writes = [...kept, become({ status: 'merged', mergedInto: act.into })];
      return { ...plan([act.theme, act.into], writes), leans: [act.into] };
    }
    case 'split': {
      if (themes.has(act.newKey)) return plan([act.theme, act.newKey], []);
      if (row !== null && row.status !== 'selected') return { refused: 'not-selected' };
      const problem = nameProblem(workshop, act.newKey, act.name);
      if (problem !== null) return { refused: problem };
      const { newKey: key, name, keyphrases } = act;
      const { areaKey, language } = former;
      const part = { key, name, definition: {}, areaKey, language, keyphrases, reason: '', ...selected };
      const kept = row === null ? [become(selected)] : [];
      return { ...plan([act.theme, key], [...kept, { key, before: null, after: part }]), leans: [act.theme] };
    }
  }
}

function plan(themeKeys: readonly string[], writes: readonly ThemeWrite[]): ThemePlan {
  return { themeKeys, themes: writes.filter(({ before, after }) => !sameValue(before, after)), moves: [], leans: [] };
}

/** The row that a candidate becomes, but for its standing. */
function rowOf(candidate: ThemeCandidate | undefined): ThemeRow | null {
  if (candidate === undefined) return null;
  const { key, label, language, areaKey, keyphrases } = candidate;
  const unsettled = { mergedInto: null, definition: {}, reason: '', selectedAt: null, selectedBy: null };
  return { key, status: 'selected', areaKey, name: { [language]: label }, language, keyphrases, ...unsettled };
}

function openProblem(row: ThemeRow | null): ThemeRefusal | null {
  return row?.status === 'selected' ? null : 'not-selected';
}

function areaProblem({ areas }: Workshop, areaKey: string | null): ThemeRefusal | null {
  return areaKey === null || areas.has(areaKey) ? null : 'no-area';
}

/** A name is needed in one official language at least, and no other selected theme may have it. */
function nameProblem({ themes }: Workshop, key: string, name: ThemeTexts): ThemeRefusal | null {
  const texts = Object.entries(without(name, ''));
  if (!texts.some(([language]) => language === 'en' || language === 'fr')) return 'no-name';
  const folded = (text: string | undefined) => text?.toLowerCase();
  const taken = [...themes.values()].some(
    (other) =>
      other.key !== key &&
      other.status === 'selected' &&
      texts.some(([language, text]) => folded(other.name[language]) === folded(text)),
  );
  return taken ? 'name-taken' : null;
}

function intoProblem({ themes, candidates }: Workshop, key: string, into: string): ThemeRefusal | null {
  if (key === into) return 'itself';
  const target = themes.get(into);
  if (target === undefined) return candidates.has(into) ? null : 'gone';
  if (target.status === 'rejected') return 'into-rejected';
  if (target.status === 'selected') return null;
  return leadsTo(themes, into) === key ? 'circle' : 'into-merged';
}
