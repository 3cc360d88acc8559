import type { AnalysedComment } from './analyse.ts';
import type { KeywordMatch } from './match.ts';
import type { KeywordProposal } from './types.ts';

/** A comment with the areas that it is taken to be about: by suggestion or by decision. */
export interface AreaReading {
  readonly comment: AnalysedComment;
  readonly areaIds: readonly string[];
  readonly matches: readonly KeywordMatch[];
}

/** A term of fewer different comments is not shown: it could point at a person. */
const leastComments = 5;
/** Standard errors by which a term must be more common in an area's comments than elsewhere: one chance in forty. */
const leastScore = 1.96;
/** Such a share of the whole corpus is added to both sides. */
const priorShare = 0.1;
const longestTerm = 3;
const longestTermCharacters = 60;
const proposalsPerArea = 10;
const examplesKept = 5;
/** Words parted by this still make a term; punctuation, and what was redacted, part terms. */
const termGap = /^[\s'’\u200c-]{0,3}$/u;
const digit = /\p{N}/u;
const capital = /^\p{Lu}/u;
const sentenceEnd = /[.!?…:;\n"“«(]\s*$/u;

interface Term {
  readonly stems: readonly string[];
  comments: number;
  readonly byArea: Map<string, { comments: number; readonly examples: string[] }>;
  /** How often each way of writing it occurs. */
  readonly surfaces: Map<string, number>;
  /** Inside sentences: occurrences, and those with a capital, as names have. */
  inside: number;
  capitals: number;
}

/** By identical words only one: copies of a text say nothing more, and may be one person's. */
function differentComments(readings: readonly AreaReading[]): AreaReading[] {
  const seen = new Set<string>();
  return [...readings]
    .sort((a, b) => (a.comment.id < b.comment.id ? -1 : a.comment.id > b.comment.id ? 1 : 0))
    .filter(({ comment }) => {
      const key = comment.words.map(({ form }) => form).join(' ');
      return !seen.has(key) && seen.add(key);
    });
}

const isTermWord = (word: AnalysedComment['words'][number] | undefined): boolean =>
  word?.content === true && !digit.test(word.form);

/** Stems that enough comments have: no term can be common whose words are not (Agrawal and Srikant 1994). */
function commonStems(readings: readonly AreaReading[]): ReadonlySet<string> {
  const frequency = new Map<string, number>();
  for (const { comment } of readings)
    for (const stem of new Set(comment.words.filter(isTermWord).map(({ stem }) => stem)))
      frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  return new Set([...frequency].filter(([, count]) => count >= leastComments).map(([stem]) => stem));
}

/** Words that are in the codebook already, as keywords: a term needs one that is not. */
function knownWords({ comment, matches }: AreaReading): Uint8Array {
  const known = new Uint8Array(comment.words.length);
  const keywords = matches.filter(({ keyword }) => keyword.claims.some(({ source }) => source === 'keyword'));
  let next = 0;
  for (let at = 0; at < known.length; at += 1) {
    const start = comment.starts[at] ?? 0;
    while (next < keywords.length && (keywords[next]?.end ?? 0) <= start) next += 1;
    if ((keywords[next]?.start ?? Infinity) < (comment.ends[at] ?? 0)) known[at] = 1;
  }
  return known;
}

function looksLikeName(comment: AnalysedComment, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const start = comment.starts[at] ?? 0;
    if (comment.words[at]?.content === true && capital.test(comment.text.slice(start, start + 2))) return true;
  }
  return false;
}

function addTerm(terms: Map<string, Term>, reading: AreaReading, from: number, to: number, seen: Set<string>): void {
  const { comment, areaIds } = reading;
  const stems = comment.words.slice(from, to).map(({ stem }) => stem);
  const key = stems.join(' ');
  let term = terms.get(key);
  if (term === undefined) {
    term = { stems, comments: 0, byArea: new Map(), surfaces: new Map(), inside: 0, capitals: 0 };
    terms.set(key, term);
  }
  const start = comment.starts[from] ?? 0;
  const surface = comment.text.slice(start, comment.ends[to - 1]).toLowerCase();
  term.surfaces.set(surface, (term.surfaces.get(surface) ?? 0) + 1);
  const opens = from === 0 || sentenceEnd.test(comment.text.slice(comment.ends[from - 1], start));
  if (!opens) {
    term.inside += 1;
    if (looksLikeName(comment, from, to)) term.capitals += 1;
  }
  if (seen.has(key)) return;
  seen.add(key);
  term.comments += 1;
  for (const areaId of areaIds) {
    const area = term.byArea.get(areaId) ?? { comments: 0, examples: [] };
    term.byArea.set(areaId, area);
    area.comments += 1;
    if (area.examples.length < examplesKept) area.examples.push(comment.id);
  }
}

/** Runs of up to three words that begin and end with a common content word and hold one the codebook does not have. */
function collectTerms(readings: readonly AreaReading[]): Map<string, Term> {
  const common = commonStems(readings);
  const terms = new Map<string, Term>();
  for (const reading of readings) {
    const { words, starts, ends, text } = reading.comment;
    const known = knownWords(reading);
    const seen = new Set<string>();
    const fits = (at: number): boolean => isTermWord(words[at]) && common.has(words[at]?.stem ?? '');
    for (let from = 0; from < words.length; from += 1) {
      if (!fits(from)) continue;
      let unknown = false;
      let keyword = false;
      let joined = false;
      for (let at = from; at < words.length && at < from + longestTerm; at += 1) {
        if (at > from && !termGap.test(text.slice(ends[at - 1], starts[at]))) break;
        if ((ends[at] ?? 0) - (starts[from] ?? 0) > longestTermCharacters || digit.test(words[at]?.form ?? '')) break;
        keyword ||= known[at] === 1;
        joined ||= !isTermWord(words[at]);
        if (!fits(at)) continue;
        unknown ||= known[at] === 0;
        // “Rent control” is more than the keyword it holds; “rent and mould” is not.
        if (unknown && !(keyword && joined)) addTerm(terms, reading, from, at + 1, seen);
      }
    }
  }
  return terms;
}

/** Different words of a comment, summed over the comments: of an area, and of all (null). */
type Totals = ReadonlyMap<string | null, number>;

function totalsOf(readings: readonly AreaReading[]): Totals {
  const totals = new Map<string | null, number>();
  for (const { comment, areaIds } of readings) {
    const words = new Set(comment.words.filter(isTermWord).map(({ stem }) => stem)).size;
    for (const areaId of [null, ...areaIds]) totals.set(areaId, (totals.get(areaId) ?? 0) + words);
  }
  return totals;
}

/**
 * Log-odds ratio of a term in an area's comments against all others, with an informative Dirichlet prior, in standard
 * errors (Monroe, Colaresi and Quinn 2008, “Fightin’ Words”, equations 16, 20 and 22).
 */
function scoreOf(term: Term, areaId: string, totals: Totals): number {
  const all = totals.get(null) ?? 0;
  const prior = priorShare * term.comments;
  const inside = term.byArea.get(areaId)?.comments ?? 0;
  const outside = term.comments - inside;
  const insideAll = totals.get(areaId) ?? 0;
  const outsideAll = all - insideAll;
  const logOdds = (count: number, sum: number): number =>
    Math.log((count + prior) / Math.max(1, sum - count + priorShare * all - prior));
  const difference = logOdds(inside, insideAll) - logOdds(outside, outsideAll);
  return difference / Math.sqrt(1 / (inside + prior) + 1 / (outside + prior));
}

const isPartOf = (part: readonly string[], whole: readonly string[]): boolean =>
  ` ${whole.join(' ')} `.includes(` ${part.join(' ')} `);

/** The most usual way of writing it; of equally usual ones the first by code unit. */
const usualSurface = ({ surfaces }: Term): string =>
  [...surfaces].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';

/** Most often written with a capital inside sentences: a name, of a person perhaps. */
const isName = ({ inside, capitals }: Term): boolean => capitals * 2 > inside;

/**
 * Words and short phrases that are telling for an area's comments of one language and that the codebook lacks: a
 * proposal for staff to take or leave, never applied by itself. Of each area the ten best, each the area's own where it
 * tells most. No numbers, nothing that was redacted, nothing that looks like a name, and nothing that fewer than five
 * different comments have.
 */
export function proposeKeywords(language: string, readings: readonly AreaReading[]): KeywordProposal[] {
  const different = differentComments(readings);
  const terms = collectTerms(different);
  const totals = totalsOf(different);
  const byArea = new Map<string, { term: Term; score: number }[]>();
  for (const term of terms.values()) {
    if (term.comments < leastComments || isName(term)) continue;
    const [best] = [...term.byArea]
      .filter(([, { comments }]) => comments >= leastComments)
      .map(([areaId]) => ({ areaId, score: scoreOf(term, areaId, totals) }))
      .sort((a, b) => b.score - a.score || (a.areaId < b.areaId ? -1 : 1));
    if (best === undefined || best.score < leastScore) continue;
    const found = byArea.get(best.areaId) ?? [];
    byArea.set(best.areaId, found);
    found.push({ term, score: best.score });
  }
  return [...byArea]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([areaId, found]) =>
      withoutParts(found).map(({ term, score }) => ({
        areaId,
        language,
        term: usualSurface(term),
        score: Math.round(score * 100) / 100,
        commentCount: term.byArea.get(areaId)?.comments ?? 0,
        commentIds: term.byArea.get(areaId)?.examples ?? [],
      })),
    );
}

function withoutParts(found: readonly { term: Term; score: number }[]): { term: Term; score: number }[] {
  const kept: { term: Term; score: number }[] = [];
  const ranked = [...found].sort(
    // Of a phrase and its part that are equally telling, the phrase: it says more.
    (a, b) =>
      b.score - a.score ||
      b.term.stems.length - a.term.stems.length ||
      (a.term.stems.join(' ') < b.term.stems.join(' ') ? -1 : 1),
  );
  for (const next of ranked) {
    if (kept.length === proposalsPerArea) break;
    const { stems } = next.term;
    if (!kept.some(({ term }) => isPartOf(stems, term.stems) || isPartOf(term.stems, stems))) kept.push(next);
  }
  return kept;
}
