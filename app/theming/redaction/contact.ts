import { barrier, type Finding, type RuleFamily } from './rule.ts';

const longestLocalPart = 64;
const longestDomain = 255;
const localCharacter = /[\p{L}\p{M}\p{N}._%+'-]/u;
const domainCharacter = /[\p{L}\p{M}\p{N}.-]/u;
/** The at sign as people write it to keep machines away; a plain one may have a space on either side. */
const atSign =
  / ?@ ?| ?[([{<] ?(?:at|arroba|arobase) ?[)\]}>] ?| (?:at|arroba|arobase) (?=[a-z0-9-]{2,30}(?: ?\. ?| dot | punto | point )(?:com|ca|net|org)(?![a-z]))/gu;
const spelledDomain = /^[a-z0-9-]{2,30}(?: ?[([{<]? ?(?:dot|punto|point) ?[)\]}>]? ?| ?\. )[a-z]{2,10}(?![a-z])/u;
/** As much of it as ends in a dot and letters. */
const hostName = /^.*\.(?:\p{L}\p{M}*){2,24}/u;

/** Addresses: outwards from each at sign, a bounded way, so that a megabyte of them takes linear time. */
function findEmails(scanned: string): Finding[] {
  const findings: Finding[] = [];
  let after = 0;
  for (const match of scanned.matchAll(atSign)) {
    let start = match.index;
    const least = Math.max(after, start - longestLocalPart);
    while (start > least && localCharacter.test(scanned.charAt(start - 1))) start -= 1;
    if (start === match.index) continue;
    const domainStart = match.index + match[0].length;
    const rest = scanned.slice(domainStart, domainStart + longestDomain);
    let length = spelledDomain.exec(rest)?.[0].length ?? 0;
    if (length === 0) {
      while (length < rest.length && domainCharacter.test(rest.charAt(length))) length += 1;
      length = hostName.exec(rest.slice(0, length))?.[0].length ?? 0;
      if (length === 0) continue;
    }
    after = domainStart + length;
    findings.push({ kind: 'email', rule: 'address', start, end: after });
  }
  return findings;
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

/** How to reach somebody on the net, each family applied to what the one before it left. */
export const contactRules: readonly RuleFamily[] = [findLinks, findEmails, findHandles];
