import { comparedTargetsCsv, movesCsv, movesCsvHeader, type ComparedNames } from '../exchange/csv-run-comparison.ts';
import type { Application } from './application.ts';
import { movesOf, type ComparedThemingRuns, type RunTheme } from './compare-theming-runs.ts';

/** The areas, kinds and themes of two compared runs as a CSV file; null where there is nothing to compare with. */
export function comparisonCsv(compared: ComparedThemingRuns): string | null {
  if (compared.compared === null) return null;
  return comparedTargetsCsv(compared.compared.comparison, namesOf(compared));
}

/** Every comment that moved, piece by piece: there may be hundreds of thousands. */
export async function* movedCommentsCsv(app: Application, compared: ComparedThemingRuns): AsyncGenerator<string> {
  const names = namesOf(compared);
  yield movesCsvHeader();
  for await (const moves of movesOf(app, compared)) yield movesCsv(moves, names);
}

function namesOf({ areas, run, themes, compared }: ComparedThemingRuns): ComparedNames {
  const labels = (list: readonly RunTheme[]) => new Map(list.map((theme) => [theme.key, theme.label]));
  const byRun = { before: labels(compared?.themes ?? []), after: labels(themes) };
  const areaNames = new Map(areas.map(({ key, label }) => [key, label['en'] ?? Object.values(label)[0] ?? key]));
  return {
    ...{ before: compared?.with.number ?? 0, after: run.number },
    area: (key) => areaNames.get(key) ?? key,
    theme: (of, key) => byRun[of].get(key) ?? key,
  };
}
