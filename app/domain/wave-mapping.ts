import type { LocalizedText } from './localized-text.ts';

/** What can be compared from wave to wave. */
export const waveKinds = ['question', 'choice', 'area', 'theme'] as const;
export type WaveKind = (typeof waveKinds)[number];

/** One thing of a wave: a question (or a row of one, `trust.police`), a choice (`work.looking`), an area, a theme. */
export interface WaveItem {
  readonly kind: WaveKind;
  readonly key: string;
  /** The key of the question that a choice or a row belongs to. */
  readonly of: string | null;
  /** Things of different shapes are never comparable: a question's type, with the ends of its scale; a choice has its question's. */
  readonly shape: string;
  /** What people read of it, by part; the first names it. */
  readonly texts: readonly { readonly part: string; readonly text: LocalizedText }[];
}

/** What a person said about one thing of this wave, or (under its own key) about one that is gone. */
export interface WaveDecision {
  readonly kind: WaveKind;
  readonly key: string;
  readonly earlierKeys: readonly string[];
  readonly comparable: 'yes' | 'no';
}

export type WaveFate = 'same' | 'reworded' | 'new' | 'gone' | 'type-changed';

/** A text that says something else than before, in one language. */
export interface Rewording {
  readonly part: string;
  readonly language: string;
  readonly before: string;
  readonly now: string;
}

/** One thing beside its earlier self. */
export interface MappedItem {
  readonly kind: WaveKind;
  readonly key: string;
  /** Null: it is gone. */
  readonly now: WaveItem | null;
  /** What it is set beside: what it was said to be, else what had its key. */
  readonly before: readonly WaveItem[];
  readonly fate: WaveFate;
  readonly rewordings: readonly Rewording[];
  readonly decision: WaveDecision | null;
  /** Whether its figures can be compared; undecided: somebody has to say. */
  readonly comparable: 'yes' | 'no' | 'undecided';
  /** Things of the earlier wave that a person may say it is, or was merged of. */
  readonly candidates: readonly WaveItem[];
}

const idOf = ({ kind, key }: { readonly kind: WaveKind; readonly key: string }) => `${kind} ${key}`;

/**
 * Sets every thing of a wave beside its earlier self, in the order of this wave; what is gone comes last. What is the same
 * is comparable, another type or scale never is, and about everything else a person decides.
 */
export function mapWave(
  now: readonly WaveItem[],
  before: readonly WaveItem[],
  decisions: readonly WaveDecision[],
): readonly MappedItem[] {
  const earlier = new Map(before.map((item) => [idOf(item), item]));
  const present = new Set(now.map(idOf));
  const decided = new Map(decisions.map((decision) => [idOf(decision), decision]));
  const gone = before.filter((item) => !present.has(idOf(item)));
  const earlierOf = ({ kind, key }: WaveItem) => saidToBe(decided.get(idOf({ kind, key })), kind, earlier);
  const questionsBefore = (key: string) => saidToBe(decided.get(`question ${key}`), 'question', earlier) ?? [key];
  const mapped = now.map((item): MappedItem => {
    const decision = decided.get(idOf(item)) ?? null;
    const owners = item.of === null ? [] : questionsBefore(item.of).map((of) => (typeof of === 'string' ? of : of.key));
    // A choice of a question that is the former q1 is set beside the choice that q1 had by its name.
    const own = item.of === null ? [item.key] : owners.map((of) => `${of}${item.key.slice(item.of?.length)}`);
    const beside = earlierOf(item) ?? own.flatMap((key) => earlier.get(idOf({ kind: item.kind, key })) ?? []);
    const candidates = [...new Set([...own, ...gone.filter((one) => one.kind === item.kind).map(({ key }) => key)])]
      .flatMap((key) => earlier.get(idOf({ kind: item.kind, key })) ?? [])
      .filter((one) => one.shape === item.shape && (item.of === null || owners.includes(one.of ?? '')));
    const fate = fateOf(item, beside);
    const rewordings = beside.flatMap((one) => rewordingsOf(item, one));
    const { kind, key } = item;
    return {
      ...{ kind, key, now: item, before: beside, fate, rewordings, decision, candidates },
      comparable: comparableOf(fate, decision),
    };
  });
  const used = new Set(mapped.flatMap(({ before: keys, decision }) => (decision === null ? [] : keys.map(idOf))));
  const rest = gone.filter((item) => !used.has(idOf(item))).map((item) => goneItem(item, decided));
  return followQuestions([...mapped, ...rest]);
}

/** Where a question cannot be compared, nobody has to say so of each of its choices and rows again. */
function followQuestions(items: readonly MappedItem[]): readonly MappedItem[] {
  const lost = new Set(
    items
      .filter(
        ({ kind, fate, comparable }) =>
          kind === 'question' && (fate === 'new' || fate === 'gone' || comparable === 'no'),
      )
      .map(({ key }) => key),
  );
  return items.map((item) => {
    const of = item.now?.of ?? item.before[0]?.of ?? null;
    return of !== null && lost.has(of) && item.decision === null ? { ...item, comparable: 'no' } : item;
  });
}

/** Null: nobody said. Keys that the earlier wave does not have (any more) say nothing. */
function saidToBe(
  decision: WaveDecision | undefined,
  kind: WaveKind,
  earlier: ReadonlyMap<string, WaveItem>,
): readonly WaveItem[] | null {
  if (decision === undefined || decision.earlierKeys.length === 0) return null;
  return decision.earlierKeys.flatMap((key) => earlier.get(idOf({ kind, key })) ?? []);
}

function goneItem(item: WaveItem, decided: ReadonlyMap<string, WaveDecision>): MappedItem {
  const decision = decided.get(idOf(item)) ?? null;
  return {
    ...{ kind: item.kind, key: item.key, now: null, before: [item], fate: 'gone', rewordings: [], candidates: [] },
    decision,
    comparable: decision === null ? 'undecided' : 'no',
  };
}

function fateOf(item: WaveItem, beside: readonly WaveItem[]): WaveFate {
  if (beside.length === 0) return 'new';
  if (beside.some(({ shape }) => shape !== item.shape)) return 'type-changed';
  const [only] = beside;
  const isSame = beside.length === 1 && only !== undefined && rewordingsOf(item, only).length === 0;
  return isSame ? 'same' : 'reworded';
}

function comparableOf(fate: WaveFate, decision: WaveDecision | null): MappedItem['comparable'] {
  if (fate === 'type-changed') return 'no';
  if (decision !== null) return fate === 'new' ? 'no' : decision.comparable;
  return fate === 'same' ? 'yes' : 'undecided';
}

/**
 * What is worded otherwise, in the languages that both have: a translation that has come since changes nothing for those
 * who answered. Where they have no language in common nobody can tell, and both stand there.
 */
function rewordingsOf(now: WaveItem, before: WaveItem): readonly Rewording[] {
  const parts = new Set([...now.texts, ...before.texts].map(({ part }) => part));
  return [...parts].flatMap((part) => {
    const later = now.texts.find((one) => one.part === part)?.text ?? {};
    const former = before.texts.find((one) => one.part === part)?.text ?? {};
    const [inLater, inFormer] = [Object.keys(later), Object.keys(former)];
    const shared = inLater.filter((language) => inFormer.includes(language));
    const languages = shared.length > 0 ? shared : [...inLater.slice(0, 1), ...inFormer.slice(0, 1)];
    return languages.flatMap((language): Rewording[] => {
      const [wasText, isText] = [former[language]?.text ?? '', later[language]?.text ?? ''];
      return wasText === isText ? [] : [{ part, language, before: wasText, now: isText }];
    });
  });
}

/** Why a decision cannot stand. */
export type WaveProblem = 'no-earlier' | 'never-comparable';

/** Whether what a person says about an item can be: what is comparable has an earlier self of the same shape. */
export function checkWaveDecision(item: MappedItem, said: Omit<WaveDecision, 'kind' | 'key'>): WaveProblem | null {
  const { comparable, earlierKeys } = said;
  if (item.fate === 'gone' || item.now === null) return comparable === 'yes' ? 'no-earlier' : null;
  if (comparable === 'no') return null;
  if (earlierKeys.length === 0) return item.candidates.length === 0 ? 'never-comparable' : 'no-earlier';
  const allowed = new Set(item.candidates.map(({ key }) => key));
  return earlierKeys.every((key) => allowed.has(key)) ? null : 'never-comparable';
}
