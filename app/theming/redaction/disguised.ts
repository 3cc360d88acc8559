import { originalSpan } from '#app/language/mapped-text.ts';
import type { Finding, RuleFamily } from './rule.ts';
import { withSpelledNumbers } from './spelled-numbers.ts';

/** Letters that pass for digits, in a row that has at least half as many digits as it is long. */
const stretch = /(?<![\p{L}\p{N}|])[0-9oil|(](?:[0-9oil|]|[ ().\-/+]{1,3}(?=[0-9oil|(])){5,30}(?![\p{L}\p{N}|])/gu;
const trigger = /[0-9][ .\-/]{0,3}[oil|]|[oil|][ .\-/]{0,3}[0-9]/u;
const digitOf: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1', '|': '1' };

/** `4O3-555-OI23` with digits for the letters; null where there is nothing of the kind. Offsets stay. */
function withoutLookAlikes(scanned: string): string | null {
  if (!trigger.test(scanned)) return null;
  const plain = scanned.replace(stretch, (found) => {
    const digits = found.replaceAll(/[^0-9]/gu, '').length;
    const letters = found.replaceAll(/[^oil|]/gu, '').length;
    // A lone letter between spaces is a word (“5 o 10”), not a digit.
    if (letters === 0 || digits < 4 || letters > digits || /(?:^| )[oil|](?: |$)/u.test(found)) return found;
    return found.replaceAll(/[oil|]/gu, (letter) => digitOf[letter] ?? letter);
  });
  return plain === scanned ? null : plain;
}

/** A family of number rules asked again about numbers that are spelled out or written with letters like digits. */
export function disguised(family: RuleFamily): RuleFamily {
  return (scanned, context) => {
    const findings: Finding[] = [];
    const plain = withoutLookAlikes(scanned);
    if (plain !== null) findings.push(...family(plain, context));
    const spelled = withSpelledNumbers(plain ?? scanned);
    if (spelled !== null) {
      const inPlain = (index: number) => spelled.starts?.[index] ?? index;
      const there = { ...context, isCapital: (index: number) => context.isCapital(inPlain(index)) };
      for (const finding of family(spelled.text, there))
        findings.push({ ...finding, ...originalSpan(spelled, finding.start, finding.end) });
    }
    let after = 0;
    return findings
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .filter(({ start, end }) => {
        const free = start >= after;
        if (free) after = end;
        return free;
      })
      .map((finding) => ({ ...finding, rule: `disguised-${finding.rule}` }));
  };
}
