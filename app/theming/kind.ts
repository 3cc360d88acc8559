import type { CommentKind, commentKinds } from '../domain/comment-kind.ts';
import type { AnalysedComment } from './analyse.ts';
import { kindCues, type LanguageCues } from './kinds/cues.ts';
import type { WordType } from './lexicon.ts';
import { findNegations, isNegated, type Negation } from './negation.ts';
import {
  compilePhrases,
  exactStep,
  phraseFinder,
  stepsOfPhrase,
  substringLanguages,
  withoutOverlaps,
  type PhrasePlace,
  type PhraseSteps,
} from './phrase-finder.ts';
import { evidenceShares } from './suggest.ts';
import type { EvidenceSpan, Suggestion } from './types.ts';

/** The product's list and order, which its type holds this one to: theming takes nothing but types of the domain. */
const kinds: typeof commentKinds = ['need', 'strength', 'aspiration', 'suggestion', 'experience'];
/** What a cue adds to the logarithm of its kind's odds. */
const weights = { strong: 2, weak: 0.8, opening: 1.6 } as const;
/** Below it nothing is suggested: one strong cue, uncontested, makes 0.65, a weak one 0.36, two of them 0.55. */
export const minimumKindScore = 0.45;
/** What a cue becomes when it is negated: “not welcoming” is a need, “not hard” is a little of a strength. */
const negated: Readonly<Record<CommentKind, readonly [CommentKind, number]>> = {
  need: ['strength', 0.3],
  strength: ['need', 0.8],
  aspiration: ['aspiration', 0.5],
  suggestion: ['suggestion', 1],
  experience: ['experience', 1],
};
const sentenceEnd = /[.!?…;\n。！？；؟؛।።]/u;

interface Effect {
  readonly kind: CommentKind;
  readonly weight: number;
  /** Only where a sentence begins. */
  readonly opening: boolean;
}

/** A cue, with all that it may mean. */
interface Cue extends PhraseSteps {
  readonly term: string;
  readonly effects: Effect[];
}

function cuesOf(cues: LanguageCues, language: string, lexicon: (form: string) => WordType): Cue[] {
  const byKey = new Map<string, Cue>();
  const cueOf = (written: string): Cue => {
    const exact = written.startsWith('=');
    const term = exact ? written.slice(1) : written;
    const phrase = stepsOfPhrase(term, language, lexicon, substringLanguages.has(language));
    const steps = exact ? phrase.words.map(({ form }) => exactStep(form)) : phrase.steps;
    const key = steps.join('\u0000');
    const known = byKey.get(key);
    if (known !== undefined) return known;
    const cue: Cue = { term, steps, inside: phrase.inside, effects: [] };
    byKey.set(key, cue);
    return cue;
  };
  for (const kind of kinds) {
    for (const strength of ['strong', 'weak', 'opening'] as const) {
      for (const written of cues[kind][strength] ?? []) {
        const { effects } = cueOf(written);
        const opening = strength === 'opening';
        if (!effects.some((effect) => effect.kind === kind && effect.opening === opening))
          effects.push({ kind, weight: weights[strength], opening });
      }
    }
  }
  return [...byKey.values()];
}

const beginsSentence = (place: PhrasePlace, text: string): boolean => {
  const before = text.slice(Math.max(0, place.start - 4), place.start).trimEnd();
  return place.from === 0 || before === '' || sentenceEnd.test(before.slice(-1));
};

/** Behind the cue that a denial turns around so many words may still be denied with it: “not safe or welcoming”. */
const deniedWithCue = 2;

/**
 * The denials of a comment as they bear on its cues, both in the text's order. A denial is about the first cue behind
 * it: “not hard to find the excellent library” finds it excellent. One that is part of a cue (“we cannot”) has its say
 * there, and turns around nothing that stands before.
 */
function denialsOf(kept: readonly PhrasePlace[], comment: AnalysedComment): Negation[] {
  const { ends } = comment;
  let cue = 0;
  let word = 0;
  return findNegations(comment).map((negation) => {
    while (cue < kept.length && (kept[cue]?.end ?? 0) <= negation.start) cue += 1;
    while (word < ends.length && (ends[word] ?? 0) <= negation.start) word += 1;
    const here = kept[cue];
    const own = here !== undefined && here.start <= negation.start && negation.end <= here.end;
    const next = kept[own ? cue + 1 : cue];
    let last = word;
    while (last < negation.to && (ends[last] ?? 0) < (next?.end ?? Infinity)) last += 1;
    const from = own ? Math.max(negation.from, word) : negation.from;
    return { ...negation, from, to: Math.min(negation.to, last + 1 + deniedWithCue) };
  });
}

interface Sign {
  readonly kind: CommentKind;
  readonly weight: number;
  readonly spans: EvidenceSpan[];
}

function signsOf(kept: readonly PhrasePlace[], cues: readonly Cue[], comment: AnalysedComment): Map<string, Sign> {
  const negations = denialsOf(kept, comment);
  const signs = new Map<string, Sign>();
  for (const place of kept) {
    const cue = cues[place.phrase];
    if (cue === undefined) continue;
    const undone = isNegated(comment, negations, place);
    for (const { kind, weight, opening } of cue.effects) {
      if (opening && !beginsSentence(place, comment.text)) continue;
      const [meant, share] = undone ? negated[kind] : [kind, 1];
      // A cue counts once for a kind, however often it stands there; what opens a sentence counts as that.
      const key = `${meant}\u0000${cue.term}`;
      const before = signs.get(key);
      const span = { start: place.start, end: place.end, term: cue.term, weight: 0 };
      if (before === undefined || before.weight < weight * share)
        signs.set(key, { kind: meant, weight: weight * share, spans: [...(before?.spans ?? []), span] });
      else before.spans.push(span);
    }
  }
  return signs;
}

/** Of the same strength, the kind that comes first in the product's words. */
function strongest(signs: Iterable<Sign>): { readonly kind: CommentKind; readonly score: number } {
  const sums = new Map<CommentKind, number>(kinds.map((kind) => [kind, 0]));
  for (const { kind, weight } of signs) sums.set(kind, (sums.get(kind) ?? 0) + weight);
  let best: CommentKind = 'need';
  let total = 0;
  for (const kind of kinds) {
    total += Math.exp(sums.get(kind) ?? 0);
    if ((sums.get(kind) ?? 0) > (sums.get(best) ?? 0)) best = kind;
  }
  return { kind: best, score: Math.exp(sums.get(best) ?? 0) / total };
}

/** Suggests the kind of a comment of one language; null where its cues are too few or disagree. */
export type KindSuggester = (comment: AnalysedComment) => Suggestion | null;

/**
 * A suggester for the comments of one language. Each kind's cues add to its log-odds (a log-linear model, with weights
 * set by hand); negation turns a cue around; the kinds' odds, made to sum to one, are the score. Without cues for the
 * language it suggests nothing.
 */
export function compileKindSuggester(language: string, lexicon: (form: string) => WordType): KindSuggester {
  const languageCues = Object.hasOwn(kindCues, language) ? kindCues[language] : undefined;
  if (languageCues === undefined) return () => null;
  const cues = cuesOf(languageCues, language, lexicon);
  const find = phraseFinder(compilePhrases(cues), language);
  return (comment) => {
    const found = find(comment);
    const kept = withoutOverlaps(found.inside.length > 0 ? found.inside : found.words);
    if (kept.length === 0) return null;
    const signs = [...signsOf(kept, cues, comment).values()];
    const { kind, score } = strongest(signs);
    if (score < minimumKindScore) return null;
    const spans = signs
      .filter((sign) => sign.kind === kind)
      .flatMap((sign) => sign.spans.map((span) => ({ ...span, weight: sign.weight / sign.spans.length })));
    return {
      commentId: comment.id,
      targetType: 'kind',
      targetKey: kind,
      score: Math.round(score * 10_000) / 10_000,
      evidence: evidenceShares(spans),
      basis: 'cues',
    };
  };
}
