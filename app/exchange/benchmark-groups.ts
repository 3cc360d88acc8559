import { LANGUAGE_VARIABLE, type BenchmarkVariable } from '#app/domain/results/benchmark-variable.ts';
import { autonymOf, canonicalLanguage } from '#app/language/languages.ts';
import { sameLabel } from './labels.ts';

/** Stands for everybody, in a row of its own. */
export const TOTAL = '@total';

const totals = ['total', 'all', 'everybody', 'everyone', 'ensemble', 'tous', 'toutes', '@total'];
const names = ['en', 'fr'].map((tag) => new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' }));

/** The variable that a row is of: what it names, else the one that was chosen; null where that is none. */
export function readVariable(
  named: string,
  { variables, chosen }: { readonly variables: readonly BenchmarkVariable[]; readonly chosen: string | null },
): BenchmarkVariable | null {
  const wanted = sameLabel(named === '' ? (chosen ?? '') : named);
  return (
    variables.find(({ key, names: called }) => key === wanted || called.some((name) => sameLabel(name) === wanted)) ??
    null
  );
}

/** The key of a group by what a file calls it: a label in any language, or the key; null: there is no such group. */
export function readGroup(named: string, { key, groups }: BenchmarkVariable): string | null {
  const wanted = sameLabel(named);
  if (wanted === '') return null;
  const known =
    groups.find(({ labels }) => labels.some((label) => sameLabel(label) === wanted)) ??
    groups.find((group) => group.key === wanted);
  if (known !== undefined) return known.key;
  if (totals.includes(wanted)) return TOTAL;
  return key === LANGUAGE_VARIABLE ? languageCalled(named, wanted) : null;
}

/** Languages that have a name, by it: in English, in French, in themselves. Made once, when it is first asked for. */
let called: ReadonlyMap<string, string> | null = null;

function languageCalled(named: string, wanted: string): string | null {
  called ??= languageNames();
  const found = called.get(wanted);
  if (found !== undefined) return found;
  const tag = canonicalLanguage(named.trim());
  return tag !== 'und' && names.some((name) => name.of(tag) !== undefined) ? tag : null;
}

/** Languages without a code of two letters that are spoken in Canada; any other is found by its code. */
const longer =
  'ase bcl cdo ceb ckb cmn cre cwd dak den dgr din fil fuv gag hak hil hmn iku ilo kab kmr kri luo mni moh mos mus nan nus oji pam pnb prs pag rhg scn see srr sus syr tem tpi uig war wuu yue zgh'.split(
    ' ',
  );

function languageNames(): ReadonlyMap<string, string> {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  const short = letters.flatMap((first) => letters.map((second) => first + second));
  const found = new Map([['tagalog', 'fil']]);
  for (const tag of [...short, ...longer]) {
    const own = names.flatMap((name) => name.of(tag) ?? []);
    const canonical = canonicalLanguage(tag);
    if (own.length === 0 || canonical === 'und') continue;
    for (const word of [...own, autonymOf(canonical)].map(sameLabel)) if (!found.has(word)) found.set(word, canonical);
  }
  return found;
}
