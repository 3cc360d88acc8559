import type { BenchmarkFault } from './benchmark-fault.ts';
import { sameLabel } from './labels.ts';

/** Where a file has what: places of its columns. */
export interface BenchmarkPlaces {
  /** Null: the rows are of the variable that was chosen. */
  readonly variable: number | null;
  readonly group: number;
  /** One of the two is not null. */
  readonly share: number | null;
  readonly people: number | null;
  /** The column of shares says that they are percents: `12.3` is 12.3 %. */
  readonly percents: boolean;
  readonly names: readonly string[];
  readonly used: ReadonlySet<number>;
}

/** The names that a column may have, in English and in French. */
const known = {
  variable: ['variable', 'question', 'characteristic', 'caractéristique', 'caracteristique'],
  group: ['group', 'groupe', 'category', 'catégorie', 'categorie', 'choice', 'choix', 'label', 'libellé', 'libelle'],
  share: ['share', 'part', 'proportion'],
  percent: ['%', 'percent', 'per cent', 'percentage', 'share (%)', 'pourcent', 'pour cent', 'pourcentage', 'part (%)'],
  people: ['people', 'persons', 'number', 'count', 'population', 'personnes', 'nombre', 'effectif'],
} as const;

/** Finds the columns by their names; null, with faults told, where they do not make sense. Others are left alone. */
export function placeBenchmarkColumns(
  header: readonly string[],
  row: number,
  variableIsChosen: boolean,
  faults: BenchmarkFault[],
): BenchmarkPlaces | null {
  const names = header.map((cell) => cell.trim());
  const before = faults.length;
  const say = (code: BenchmarkFault['code'], column: string | null = null) => {
    faults.push({ row, column, code, detail: '' });
  };
  const find = (what: keyof typeof known): number | null => {
    const words: readonly string[] = known[what];
    const found = names.flatMap((name, index) => (words.includes(sameLabel(name)) ? [index] : []));
    if (found.length > 1) say('column-twice', names[found[1] ?? 0] ?? null);
    return found[0] ?? null;
  };
  const places = { variable: find('variable'), people: find('people') };
  const [group, share, percent] = [find('group'), find('share'), find('percent')];
  const amounts = [places.people, share, percent].filter((place) => place !== null).sort((a, b) => a - b);
  if (group === null) say('no-group-column');
  if (amounts.length === 0) say('no-amount-column');
  if (amounts.length > 1) say('two-amount-columns', names[amounts[1] ?? 0] ?? null);
  if (places.variable === null && !variableIsChosen) say('no-variable');
  if (group === null || faults.length > before) return null;
  const used = new Set([group, ...amounts, ...(places.variable === null ? [] : [places.variable])]);
  return { ...places, group, share: share ?? percent, percents: percent !== null, names, used };
}
