import type { LocalizedText } from './localized-text.ts';
import type { SurveyDocument } from './survey.ts';

/** What a consent says, in the order in which it says it. */
export const consentParts = [
  'about',
  'readers',
  'software',
  'effect',
  'funder',
  'quoting',
  'withdrawal',
  'deletion',
  'keptIn',
  'controller',
  'accessLaw',
] as const;
export type ConsentPart = (typeof consentParts)[number];

/** The words of the interface that say something of every consultation alike. */
export type StandardStatement =
  | 'readers'
  | 'software'
  | 'effect'
  | 'quoting'
  | 'noQuoting'
  | 'withdrawal'
  | 'withdrawalOpen'
  | 'deletion'
  | 'deletionOpen'
  | 'accessLaw'
  | 'accessLawNone';

/** One thing that is said under the heading of a part: in the survey's own words, or in the interface's. */
export interface ConsentStatement {
  readonly part: ConsentPart;
  readonly own: LocalizedText | null;
  readonly standard: StandardStatement | null;
}

/** The consent of a survey that names its facts; sentences that are short enough to be read aloud come first. */
export interface ToldConsent {
  readonly short: readonly ShortSentence[];
  readonly statements: readonly ConsentStatement[];
}

export type ShortSentence = 'readers' | 'software' | 'effect' | 'quoting' | 'noQuoting' | 'dates' | 'noDates';

interface Told {
  readonly withdrawUntil: Date | null;
  readonly deleteAt: Date | null;
  /** Whether anybody's words may be quoted; left out: yes. */
  readonly quoting?: boolean;
}

/**
 * What is told before the first question: the survey's paragraphs say what it is about, the interface says what holds
 * for every consultation, and the facts say what differs. A survey without facts says all by its paragraphs, as it did
 * when it was frozen: then this is null.
 */
export function toldConsent({ paragraphs, facts }: SurveyDocument['consent'], consultation: Told): ToldConsent | null {
  if (facts === undefined) return null;
  const said = (part: ConsentPart, standard: StandardStatement): ConsentStatement => ({ part, own: null, standard });
  const named = (part: ConsentPart, own: LocalizedText): ConsentStatement => ({ part, own, standard: null });
  const { withdrawUntil, deleteAt, quoting = true } = consultation;
  const quotes = quoting ? ('quoting' as const) : ('noQuoting' as const);
  return {
    short: ['readers', 'software', 'effect', quotes, withdrawUntil === null || deleteAt === null ? 'noDates' : 'dates'],
    statements: [
      ...paragraphs.map((paragraph) => named('about', paragraph)),
      said('readers', 'readers'),
      said('software', 'software'),
      said('effect', 'effect'),
      named('funder', facts.funder),
      said('quoting', quotes),
      said('withdrawal', withdrawUntil === null ? 'withdrawalOpen' : 'withdrawal'),
      said('deletion', deleteAt === null ? 'deletionOpen' : 'deletion'),
      named('keptIn', facts.keptIn),
      named('controller', facts.controller),
      ...(facts.accessLaw === undefined
        ? [said('accessLaw', 'accessLawNone')]
        : [said('accessLaw', 'accessLaw'), named('accessLaw', facts.accessLaw)]),
    ],
  };
}
