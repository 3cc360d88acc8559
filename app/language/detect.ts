import { detectionWords } from './character-grams.ts';
import { gramModel } from './detect-model.ts';
import { canonicalLanguage } from './languages.ts';
import { scriptNumbers, scriptOf, scripts, type Script } from './scripts.ts';

export interface DetectionOptions {
  /** Tags that are plausible here; the answer is one of them or `und`. Absent: every language the detector knows. */
  readonly plausible?: readonly string[];
  /** The language the survey was answered in: right unless the text says otherwise. */
  readonly prior?: string | null;
}

export interface Detection {
  /** Canonical tag; `und` when nothing can be said. */
  readonly language: string;
  /** 0 to 1: the posterior probability, or the share of the text that is in the language's script. */
  readonly confidence: number;
}

const nothing: Detection = { language: 'und', confidence: 0 };

/** Scripts that one language of ours (or one that we only recognise) has to itself. */
const languageOfScript: Partial<Readonly<Record<Script, string>>> = {
  Guru: 'pa',
  Hang: 'ko',
  Kana: 'ja',
  Grek: 'el',
  Hebr: 'he',
  Beng: 'bn',
  Gujr: 'gu',
  Taml: 'ta',
  Telu: 'te',
  Thai: 'th',
};

/** Most characters are the same in both Chinese scripts: Simplified, unless the characters say Traditional. */
const defaultOfScript: Partial<Readonly<Record<Script, string>>> = { Hani: 'zh-Hans' };

/** A syllable or a logogram says as much as several letters; and a foreign name is mostly in Latin letters. */
const weightOfScript: Partial<Readonly<Record<Script, number>>> = { Latn: 1, Hani: 6, Hang: 6, Kana: 6, Ethi: 4 };
const otherScriptWeight = 3;

/** Overlapping n-grams are not independent: their summed log-odds are shrunk before they become a probability. */
const temperature = 0.35;
/** Odds by which the survey's own language is favoured, and by which one that nobody expects is not. */
const priorOdds = 60;
const implausibleOdds = 1 / 8;
/** Below this probability the answer is `und`. */
const minimumConfidence = 0.5;

const weights = Float64Array.from(scripts, (script) => weightOfScript[script] ?? otherScriptWeight);
const han = scripts.indexOf('Hani');
const kana = scripts.indexOf('Kana');

/** As scriptNumbers(), for any code point. */
function numberOf(codePoint: number): number {
  const script = scriptOf(codePoint);
  return script === null ? 0 : 1 + scripts.indexOf(script);
}

/** How much of the words is in each script, weighted; by the script's place in `scripts`. */
function scriptWeights(words: readonly string[]): Float64Array {
  const numbers = scriptNumbers();
  const found = new Float64Array(scripts.length);
  for (const word of words) {
    for (let index = 0; index < word.length; index += 1) {
      const unit = word.charCodeAt(index);
      let number = numbers[unit] ?? 0;
      if (unit >= 0xd800 && unit <= 0xdbff) number = numberOf(word.codePointAt(index) ?? 0);
      if (number > 0) found[number - 1] = (found[number - 1] ?? 0) + (weights[number - 1] ?? 0);
    }
  }
  return found;
}

function dominantScript(words: readonly string[]): { script: Script; share: number } | null {
  const found = scriptWeights(words);
  let total = 0;
  let best = 0;
  found.forEach((weight, number) => {
    total += weight;
    if (weight > (found[best] ?? 0)) best = number;
  });
  if (total === 0) return null;
  // Japanese is written with Chinese characters too; a fifth of kana is enough to tell.
  if (best === han && (found[kana] ?? 0) / total > 0.2) best = kana;
  const script = scripts[best];
  return script === undefined ? null : { script, share: (found[best] ?? 0) / total };
}

/** Naive Bayes over the words' character n-grams, among the languages that share a script. */
function classify(
  words: readonly string[],
  script: Script,
  isPlausible: (language: string) => boolean,
  prior: string | null,
): Detection {
  const grams = gramModel(script);
  if (grams === null) return nothing;
  const favourite = prior !== null && grams.languages.includes(prior) ? prior : defaultOfScript[script];
  const sums = new Float64Array(grams.languages.length);
  let known = defaultOfScript[script] !== undefined;
  for (const word of words) known = grams.addWord(word, sums) || known;
  if (!known) return nothing;
  const logits = grams.languages.map((language, index) => {
    const odds = (language === favourite ? priorOdds : 1) * (isPlausible(language) ? 1 : implausibleOdds);
    return (sums[index] ?? 0) * temperature + Math.log(odds);
  });
  const highest = Math.max(...logits);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - highest), 0);
  const best = logits.indexOf(highest);
  return { language: grams.languages[best] ?? 'und', confidence: 1 / total };
}

/** Canonical sets of the lists that callers pass, who pass the same list for every comment. */
const canonicalSets = new WeakMap<readonly string[], ReadonlySet<string>>();

function canonicalSet(tags: readonly string[]): ReadonlySet<string> {
  const known = canonicalSets.get(tags) ?? new Set(tags.map(canonicalLanguage));
  canonicalSets.set(tags, known);
  return known;
}

/**
 * The language of a text, as `und` rather than wrong. The script decides first; where languages share one, character
 * n-grams do (Cavnar and Trenkle 1994 for the idea, naive Bayes for the decision), with the survey's own language as
 * prior. Languages that are not plausible take part, so that German is not taken for English, but are never answered.
 * Pure, never throws, reads the first 320 characters.
 */
export function detectLanguage(text: string, options: DetectionOptions = {}): Detection {
  const plausible = options.plausible === undefined ? null : canonicalSet(options.plausible);
  const isPlausible = (language: string): boolean => plausible === null || plausible.has(language);
  const prior = options.prior === undefined || options.prior === null ? null : canonicalLanguage(options.prior);
  const words = detectionWords(text);
  const dominant = dominantScript(words);
  if (dominant === null) return nothing;
  const only = languageOfScript[dominant.script];
  const detection =
    only === undefined
      ? classify(words, dominant.script, isPlausible, prior)
      : { language: only, confidence: dominant.share };
  const sure = detection.confidence >= minimumConfidence && isPlausible(detection.language);
  return sure ? detection : { language: 'und', confidence: detection.confidence };
}
