import { barrier, type Finding, type RuleFamily } from './rule.ts';

const longestLocalPart = 64;
const longestDomain = 255;
const localCharacter = /[\p{L}\p{M}\p{N}._%+'-]/u;
const domainCharacter = /[\p{L}\p{M}\p{N}.-]/u;

/** Chinese and Korean stand beside an address without a space; such a letter ends one that is written in Latin. */
const unspacedLetter = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const asciiLetter = /[a-z0-9]/u;

const atWord = '(?:at|arroba|arobase|собака|равлик|艾特|آت)';
const dotWord = '(?:dot|punto|point|крапка|точка|نقطه|点)';
/** What a spelled host may end in; a wider list would take sentences (“… at home dot …”) for addresses. */
const spelledEnding = '(?:com|ca|net|org|info|edu|gov|io|fr|uk|ph|ua|ru|cn|kr|vn|ir|pk|mx)';
/** Endings that are words too: “I feel safe at night. In winter …” is two sentences, and no address. */
const wordEnding = '(?:in|so|et|es)';
const open = '[([{<]';
const close = '[)\\]}>]';
const dot = `(?: ?${open} ?(?:${dotWord}|\\.) ?${close} ?| ${dotWord} | ?\\. ?)`;
/** A dot that does not end a sentence: not one with a space after it alone. */
const innerDot = `(?: ?${open} ?(?:${dotWord}|\\.) ?${close} ?| ${dotWord} | \\. ?|\\.(?! ))`;
const spelledHost = `(?:[a-z0-9-]{1,30}${dot}){1,3}${spelledEnding}|(?:[a-z0-9-]{1,30}${innerDot}){1,3}${wordEnding}`;
/** The at sign as people write it to keep machines away; a plain one may have a space or a new line on either side. */
const atSign = new RegExp(
  ` ?[ \\n]?@[ \\n]? ?| ?${open} ?(?:a|@|${atWord}) ?${close} ?| ${atWord} (?=(?:${spelledHost})(?![a-z0-9]))`,
  'gu',
);
const spelledDomain = new RegExp(`^(?:[a-z0-9-]{1,30}${dot}){1,3}[a-z]{2,10}(?![a-z])`, 'u');
const spelledDot = new RegExp(`${open}|${dotWord}| \\.|\\. `, 'u');
/** As much of it as ends in a dot and letters. */
const hostName = /^.*\.(?:\p{L}\p{M}*){2,24}/u;
/** The rest of a host that a new line cut in two. */
const continued = /^\n ?[a-z0-9-]{0,30}\.(?:com|ca|net|org)(?![a-z0-9])/u;

/** How long the host is that a text begins with; 0 when it begins with none. */
function hostLength(rest: string): number {
  const spelled = spelledDomain.exec(rest)?.[0] ?? '';
  const latin = asciiLetter.test(rest.charAt(0));
  let length = 0;
  while (
    length < rest.length &&
    domainCharacter.test(rest.charAt(length)) &&
    !(latin && unspacedLetter.test(rest.charAt(length)))
  )
    length += 1;
  const cut = continued.exec(rest.slice(length))?.[0].length ?? 0;
  if (length > 0 && cut > 0) return length + cut;
  const plain = hostName.exec(rest.slice(0, length))?.[0].length ?? 0;
  return plain === 0 || (spelledDot.test(spelled) && /^\S*[ ([{<]/u.test(spelled) && plain < spelled.indexOf(' '))
    ? spelled.length
    : plain;
}

/** Addresses: outwards from each at sign, a bounded way, so that a megabyte of them takes linear time. */
function findEmails(scanned: string): Finding[] {
  const findings: Finding[] = [];
  let after = 0;
  for (const match of scanned.matchAll(atSign)) {
    let start = match.index;
    const least = Math.max(after, start - longestLocalPart);
    const latin = asciiLetter.test(scanned.charAt(start - 1));
    const belongs = (character: string): boolean =>
      localCharacter.test(character) && !(latin && unspacedLetter.test(character));
    while (start > least && belongs(scanned.charAt(start - 1))) start -= 1;
    if (start === match.index) continue;
    // “farid . k @ example . com”: whoever parts the sign parts the dots too.
    const parted = match[0].startsWith(' ')
      ? (/[a-z0-9_-]{1,30} \. $/u.exec(scanned.slice(least, start))?.[0].length ?? 0)
      : 0;
    start -= parted;
    const domainStart = match.index + match[0].length;
    const length = hostLength(scanned.slice(domainStart, domainStart + longestDomain));
    if (length === 0) continue;
    after = domainStart + length;
    findings.push({ kind: 'email', rule: 'address', start, end: after });
  }
  return findings;
}

const spaced = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[a-z0-9._-] ){3,40}(?:@|${open}? ?at ?${close}?) (?:[a-z0-9-] ){2,40}(?:\\.|dot)(?: [a-z]){2,4}(?![\\p{L}\\p{N}])`,
  'gu',
);

/** `a m i n a @ e x a m p l e . o r g`. */
function findSpacedEmails(scanned: string): Finding[] {
  return Array.from(scanned.matchAll(spaced), (match) => ({
    kind: 'email' as const,
    rule: 'spaced',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const link = new RegExp(`(?:https?://|(?<![a-z0-9${barrier}])www\\.)[^\\s${barrier}<>"]{1,2000}`, 'gu');

function findLinks(scanned: string): Finding[] {
  return Array.from(scanned.matchAll(link), (match) => ({
    kind: 'link' as const,
    rule: 'address',
    start: match.index,
    end: match.index + match[0].replace(/[.,;:!?)\]}]{1,8}$/u, '').length,
  }));
}

const handle = new RegExp(`(?<![\\p{L}\\p{N}@.${barrier}])@[a-z_][a-z0-9_.]{2,29}(?<!\\.)`, 'gu');
/** “See you @school” names nobody. */
const places: ReadonlySet<string> = new Set(
  'home work school night noon library church mosque temple the all my this'.split(' '),
);

function findHandles(scanned: string): Finding[] {
  return Array.from(scanned.matchAll(handle))
    .filter((match) => !places.has(match[0].slice(1)))
    .map((match) => ({
      kind: 'handle' as const,
      rule: 'account',
      start: match.index,
      end: match.index + match[0].length,
    }));
}

const trigger = new RegExp(`[@([{<]|://|www\\.| ${atWord} `, 'u');

/** How to reach somebody on the net, each family applied to what the one before it left. */
export const contactRules: readonly RuleFamily[] = [findLinks, findSpacedEmails, findEmails, findHandles].map(
  (family): RuleFamily =>
    (scanned) =>
      trigger.test(scanned) ? family(scanned) : [],
);
