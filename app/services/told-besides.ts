import { codebookThemesOf } from '#db/read/codebook-themes.ts';
import type { Consultation } from '#db/read/consultations.ts';
import { surveysOf } from '#db/read/editions.ts';
import { TALLY_STEP } from '../disclosure/tally.ts';
import type { VariableCount } from '../domain/results/count-variable.ts';
import type { ResultColumns } from '../domain/results/result-columns.ts';
import { comesFromReading } from '../domain/results/result-variable.ts';
import type { Application } from './application.ts';
import { toldByWhoWasAsked } from './count-answer-tables.ts';
import { countEverybody } from './count-everybody.ts';
import { rowName, type ToldBesides } from './protect-live-count.ts';

/**
 * What one variable must not tell to who sees no exact counts, since another one is shown to them too, on this page or the
 * next: as the tables of an edition are held against each other. Of whatever is asked for, all variables are looked at.
 *
 * - questions that some were asked, where how many they are would give a hidden answer away, or the few who were not asked
 * - what comments are about, where all but a few people wrote one: these few would be what is left of everybody
 * - themes and kinds within a threshold of their area: the few others who wrote about it could be subtracted
 */
export async function toldBesides(
  app: Application,
  { organizationId, id, languages, disclosureThreshold: threshold }: Consultation,
  store: ResultColumns,
): Promise<ToldBesides> {
  const key = { organizationId, consultationId: id };
  const [surveys, themes] = await app.database.withTenant(organizationId, async (tx) => [
    await surveysOf(tx, key),
    await codebookThemesOf(tx, key),
  ]);
  const counts = countEverybody(store, threshold);
  if (counts === null) return { withheld: new Set(), rows: new Set() };
  const asked = { versions: surveys.get(store.audience) ?? [], languages };
  const tellsOfFew = [...store.columns.values()].flatMap(({ variable }) =>
    comesFromReading(variable) && leavesAFew(counts.get(variable.key), store.people, threshold) ? [variable.key] : [],
  );
  const areaOf = new Map(themes.map((theme) => [theme.key, theme.areaKey]));
  return {
    withheld: new Set([...toldByWhoWasAsked(store, asked, threshold), ...tellsOfFew]),
    rows: new Set([
      ...nearlyAll(counts, 'themes', (theme) => areaOf.get(theme) ?? null, threshold),
      ...nearlyAll(counts, 'kinds', (kind) => kind.split('.')[0] ?? null, threshold),
    ]),
  };
}

function leavesAFew(counted: VariableCount | undefined, people: number, threshold: number): boolean {
  const others = people - (counted?.asked ?? people);
  return counted?.reading?.basis === 'read' && others > 0 && others < threshold;
}

/** The rows that hold all but a few of the people of their area. Rounded down, two numbers are up to four further apart. */
function nearlyAll(
  counts: ReadonlyMap<string, VariableCount>,
  variable: string,
  areaOf: (row: string) => string | null,
  threshold: number,
): readonly string[] {
  const areas = new Map(counts.get('areas')?.rows.map(({ key, count }) => [key, count]));
  return (counts.get(variable)?.rows ?? []).flatMap(({ key, count }) => {
    const inArea = areas.get(areaOf(key) ?? '');
    const isNear = inArea !== undefined && count > 0 && Math.abs(inArea - count) < threshold + TALLY_STEP - 1;
    return isNear ? [rowName(variable, key)] : [];
  });
}
