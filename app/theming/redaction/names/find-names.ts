import type { Finding, RuleFamily } from '../rule.ts';
import { bareNames } from './bare-names.ts';
import { chineseNames } from './chinese.ts';
import { cuedNames } from './cued-names.ts';
import { koreanNames } from './korean.ts';
import { signatures } from './signatures.ts';
import type { NameText } from './take-name.ts';
import { nameWords } from './words.ts';

const hanOrHangul = /[\p{Script=Han}\p{Script=Hangul}]/u;

/** Of overlapping findings the first that was found: cues speak before capitals. */
function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings)
    if (kept.every((other) => other.end <= finding.start || other.start >= finding.end)) kept.push(finding);
  return kept.sort((a, b) => a.start - b.start);
}

/** Names of persons: taken out where a cue is sure, left for a person to decide where it is not. */
export const findNames: RuleFamily = (scanned, { language, isCapital }) => {
  const text: NameText = { scanned, words: nameWords(scanned, isCapital), language };
  const spans = [...cuedNames(text), ...signatures(text), ...bareNames(text)].map((name): Finding => {
    const last = text.words[name.to - 1];
    const possessive = /'s?$/u.exec(last?.text ?? '')?.[0].length ?? 0;
    return {
      kind: 'name',
      rule: name.rule,
      class: name.class,
      start: text.words[name.from]?.start ?? 0,
      end: (last?.end ?? 0) - possessive,
    };
  });
  const unspaced = hanOrHangul.test(scanned) ? [...chineseNames(scanned), ...koreanNames(scanned)] : [];
  return spans.length + unspaced.length === 0 ? [] : withoutOverlaps([...unspaced, ...spans]);
};
