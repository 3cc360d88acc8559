import { readersOf, translationLanguages, type ReadingMember } from './comment-translation.ts';
import { may } from './permissions.ts';
import { missingReadings, type CommentGroup } from './reading-forecast-standing.ts';
import { shareWork, type SharedWork } from './reading-forecast-shares.ts';

/** How fast adults read plain English silently, in words a minute: Brysbaert 2019, Journal of Memory and Language 109. */
export const WORDS_PER_MINUTE = 238;
/** What is allowed for deciding about one comment until the organization's own readings say otherwise: an assumption. */
export const DECIDING_SECONDS = 32;
/** Words of a comment while there are none to count: an assumption. */
export const DEFAULT_WORDS = 30;
/** From so many decisions on the organization's own speed holds: the median of fewer moves with each. */
export const LEAST_DECISIONS = 30;
/** Who decides nothing for longer has had a break, in seconds. */
export const LONGEST_PAUSE = 600;
export const EVENING_MINUTES = 90;
/** What a person translates in an hour: 2,400 words in a day of eight hours, about what translators reckon with. */
export const TRANSLATED_WORDS_PER_HOUR = 300;
/** From so many comments on the languages of earlier ones stand for those to come. */
export const LEAST_FOR_LANGUAGES = 50;

/** One decision within a sitting: the time since the decision before, and the words of the comment. */
export interface TimedDecision {
  readonly seconds: number;
  readonly words: number;
}

export type ReadingSpeed =
  { readonly from: 'own'; readonly secondsPerWord: number; readonly n: number } | { readonly from: 'default' };

/** How fast an organization reads: the median time for a word, deciding included, of its own decisions where these are enough. */
export function readingSpeed(decisions: readonly TimedDecision[]): ReadingSpeed {
  const timed = decisions.filter(({ seconds, words }) => seconds > 0 && seconds <= LONGEST_PAUSE && words > 0);
  if (timed.length < LEAST_DECISIONS) return { from: 'default' };
  const perWord = timed.map(({ seconds, words }) => seconds / words).toSorted((a, b) => a - b);
  return { from: 'own', secondsPerWord: median(perWord), n: timed.length };
}

function median(rising: readonly number[]): number {
  const middle = rising.length / 2;
  const at = (index: number) => rising[index] ?? 0;
  return Number.isInteger(middle) ? (at(middle - 1) + at(middle)) / 2 : at(Math.floor(middle));
}

/** Seconds for one reading of a comment of so many words. */
export function secondsFor(words: number, speed: ReadingSpeed): number {
  return speed.from === 'own' ? words * speed.secondsPerWord : DECIDING_SECONDS + (words * 60) / WORDS_PER_MINUTE;
}

/** What there is to be read, by whom, and how fast. */
export interface ForecastBasis {
  readonly groups: readonly CommentGroup[];
  readonly members: readonly ReadingMember[];
  /** Words of a comment, on average. */
  readonly words: number;
  readonly speed: ReadingSpeed;
}

export interface LanguageForecast {
  readonly language: string;
  /** Of reading, by those who read the language and by those who read a translation. */
  readonly hours: number;
  readonly readers: number;
  /** Of translating what waits for a translation. */
  readonly translating: number;
}

export interface Forecast {
  readonly hours: number;
  readonly translating: number;
  readonly languages: readonly LanguageForecast[];
  /** Hours of each reader, when the work is shared as evenly as languages allow; by user id. */
  readonly shares: ReadonlyMap<string, number>;
  /** Evenings until the last reader is done, everybody reading beside each other; null where nobody can begin. */
  readonly evenings: number | null;
}

/** How long the reading takes that is still to be done. An estimate: of averages, and with the readers of today. */
export function forecast({ groups, members, words, speed }: ForecastBasis): Forecast {
  const hoursEach = secondsFor(words, speed) / 3600;
  const tags = [...new Set(groups.map(({ language }) => language))];
  const work: SharedWork[] = [];
  const languages = tags.map((language): LanguageForecast => {
    const own = groups.filter((group) => group.language === language);
    const sum = (of: (group: CommentGroup) => number) =>
      own.reduce((total, group) => total + of(group) * group.comments, 0);
    const original = sum((group) => missingReadings(group, members).original) * hoursEach;
    const translation = sum((group) => missingReadings(group, members).translation) * hoursEach;
    const readers = language === 'und' ? members.filter(reads) : readersOf(members, language);
    work.push({ hours: original, readers: readers.map(({ userId }) => userId) });
    work.push({ hours: translation, readers: secondReaders(members, language) });
    const toTranslate = sum((group) =>
      !group.translated &&
      language !== 'und' &&
      (readers.length === 0 || missingReadings(group, members).translation > 0)
        ? 1
        : 0,
    );
    return {
      ...{ language, readers: readers.length, hours: original + translation },
      translating: (toTranslate * words) / TRANSLATED_WORDS_PER_HOUR,
    };
  });
  const shares = shareWork(work);
  const most = Math.max(0, ...shares.values());
  const hours = languages.reduce((total, one) => total + one.hours, 0);
  return {
    ...{ hours, languages, shares },
    translating: languages.reduce((total, one) => total + one.translating, 0),
    evenings: shares.size === 0 ? null : eveningsFor(most),
  };
}

const reads = ({ roles }: ReadingMember) => may(roles, 'comments.code');

/** Who can read a translation of a comment in a language that they do not read. */
function secondReaders(members: readonly ReadingMember[], language: string): readonly string[] {
  const others = members.filter((one) => reads(one) && !one.languages.includes(language));
  return others
    .filter(({ languages }) => translationLanguages.some((tag) => languages.includes(tag)))
    .map(({ userId }) => userId);
}

/** Evenings that so many hours fill. */
export function eveningsFor(hours: number): number {
  return Math.ceil((hours * 60) / EVENING_MINUTES);
}

/** Hours in halves, rounded up: an estimate is not made to look exact. */
export function halfHours(hours: number): number {
  return Math.ceil(Math.round(hours * 3600) / 1800) / 2;
}

/** What the languages of comments that are still to come are taken from. */
export type LanguagesFrom = 'here' | 'earlier' | 'evenly';

/**
 * Comments that are still to come, by language as those were that came so far, here or in the organization's earlier
 * consultations; where these are too few, evenly over the consultation's languages. They add up to `expected`.
 */
export function expectedGroups(given: {
  readonly expected: number;
  readonly wanted: number;
  /** Comments so far, by language. */
  readonly here: ReadonlyMap<string, number>;
  readonly earlier: ReadonlyMap<string, number>;
  readonly languages: readonly string[];
}): { readonly groups: readonly CommentGroup[]; readonly from: LanguagesFrom } {
  const enough = (counts: ReadonlyMap<string, number>) => total(counts) >= LEAST_FOR_LANGUAGES;
  const from = enough(given.here) ? 'here' : enough(given.earlier) ? 'earlier' : 'evenly';
  const evenly = new Map(given.languages.map((language) => [language, 1]));
  const counts = { here: given.here, earlier: given.earlier, evenly }[from];
  const all = total(counts);
  let before = 0;
  let placed = 0;
  const groups = [...counts].map(([language, count]): CommentGroup => {
    before += count;
    const until = Math.round((given.expected * before) / all);
    const comments = until - placed;
    placed = until;
    return { language, wanted: given.wanted, readings: 0, given: false, translated: false, held: false, comments };
  });
  return { groups, from };
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
