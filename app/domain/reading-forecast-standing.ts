import { ENOUGH_READERS, readersOf, type ReadingMember } from './comment-translation.ts';
import { may } from './permissions.ts';

/** Comments of one language that stand alike. */
export interface CommentGroup {
  /** BCP 47; 'und' when it could not be told. */
  readonly language: string;
  /** By how many people each is to be read. */
  readonly wanted: number;
  /** How many have read each. */
  readonly readings: number;
  /** Somebody has it now. */
  readonly given: boolean;
  /** A translation of it as it is now is there. */
  readonly translated: boolean;
  /** Nobody is given it before somebody has looked at a detail that was left. */
  readonly held: boolean;
  readonly comments: number;
}

/** How far the reading of a comment has come. */
export const standings = ['waiting', 'reading', 'read', 'translation', 'held'] as const;
export type Standing = (typeof standings)[number];

/**
 * How many people can read a comment in this language, one of them a translation where only one reads the original. A
 * comment whose language could not be told is for every reader.
 */
function capacityOf(members: readonly ReadingMember[], language: string): number {
  if (language === 'und') return members.filter(({ roles }) => may(roles, 'comments.code')).length;
  const readers = readersOf(members, language).length;
  return readers === 1 ? ENOUGH_READERS : readers;
}

/** How many people are to read each comment of the group, as far as there are so many. */
function neededFor(group: CommentGroup, members: readonly ReadingMember[]): number {
  return Math.min(group.wanted, capacityOf(members, group.language));
}

/** How many more times each comment of the group is to be read: in its own language, and in a translation. */
export function missingReadings(group: CommentGroup, members: readonly ReadingMember[]) {
  const missing = Math.max(0, neededFor(group, members) - group.readings);
  const alone = group.language !== 'und' && readersOf(members, group.language).length === 1;
  if (!alone || missing === 0) return { original: missing, translation: 0 };
  const original = group.readings === 0 ? 1 : 0;
  return { original, translation: missing - original };
}

/** Where the comments of a group stand. What nobody can read waits for a translation, whatever else is true of it. */
export function standingOf(group: CommentGroup, members: readonly ReadingMember[]): Standing {
  const { original, translation } = missingReadings(group, members);
  const nobody = capacityOf(members, group.language) === 0;
  if (!nobody && original + translation === 0) return 'read';
  if (group.held) return 'held';
  if (!group.translated && (nobody ? group.language !== 'und' : original === 0)) return 'translation';
  return group.given || group.readings > 0 ? 'reading' : 'waiting';
}

/** Comments of one language by how far their reading has come; the numbers add up to all of them. */
export interface LanguageProgress extends Readonly<Record<Standing, number>> {
  readonly language: string;
  readonly comments: number;
}

/** The progress of each language, those with the most comments first. */
export function progressByLanguage(
  groups: readonly CommentGroup[],
  members: readonly ReadingMember[],
): readonly LanguageProgress[] {
  const tags = [...new Set(groups.map(({ language }) => language))];
  return tags
    .map((language) => {
      const own = groups.filter((group) => group.language === language);
      const count = (standing: Standing | null) =>
        own
          .filter((group) => standing === null || standingOf(group, members) === standing)
          .reduce((sum, { comments }) => sum + comments, 0);
      return {
        language,
        comments: count(null),
        ...{ waiting: count('waiting'), reading: count('reading'), read: count('read') },
        ...{ translation: count('translation'), held: count('held') },
      };
    })
    .toSorted((a, b) => b.comments - a.comments || (a.language < b.language ? -1 : 1));
}
