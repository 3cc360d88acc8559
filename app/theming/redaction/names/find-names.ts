import type { Finding, RuleFamily } from '../rule.ts';
import { bareNames } from './bare-names.ts';
import { chineseNames } from './chinese.ts';
import { cuedNames } from './cued-names.ts';
import { koreanNames } from './korean.ts';
import { signatures } from './signatures.ts';
import type { NameText } from './take-name.ts';
import { nameWords } from './words.ts';

const han = /[\u3400-\u9fff]/u;
const hangul = /[\uac00-\ud7a3]/u;

/** Of overlapping findings the first that was found: cues speak before capitals. Linear: each claims its place once. */
function withoutOverlaps(findings: readonly Finding[], length: number): Finding[] {
  const claimed = new Uint8Array(length);
  const kept = findings.filter(({ start, end }) => {
    if (claimed.subarray(start, end).includes(1)) return false;
    claimed.fill(1, start, end);
    return true;
  });
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
  const unspaced = [
    ...(han.test(scanned) ? chineseNames(scanned) : []),
    ...(hangul.test(scanned) ? koreanNames(scanned) : []),
  ];
  return spans.length + unspaced.length === 0 ? [] : withoutOverlaps([...unspaced, ...spans], scanned.length);
};
