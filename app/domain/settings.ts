import { createHash } from 'node:crypto';
import type { CutOffs } from './cut-offs.ts';
import type { LocalizedText } from './localized-text.ts';
import { LOWEST_THRESHOLD } from './report/published.ts';

/** What is settled together, in one form: two people who change different groups do not meet. */
export const settingsGroups = ['words', 'languages', 'dates', 'people', 'figures'] as const;
export type SettingsGroup = (typeof settingsGroups)[number];

/** What can be settled about a consultation, apart from its survey, its priority areas and its plan. */
export interface Settings extends CutOffs {
  readonly title: LocalizedText;
  readonly purpose: LocalizedText;
  readonly languages: readonly string[];
  readonly contact: string;
  readonly quoting: boolean;
  readonly disclosureThreshold: number;
}

/** The settings that belong to each group. */
export const groupFields = {
  words: ['title', 'purpose'],
  languages: ['languages'],
  dates: ['opensAt', 'closesAt', 'withdrawUntil', 'deleteAt'],
  people: ['contact', 'quoting'],
  figures: ['disclosureThreshold'],
} as const satisfies Readonly<Record<SettingsGroup, readonly (keyof Settings)[]>>;

/** In UTF-16 units. */
export const LONGEST_TITLE = 200;
export const LONGEST_PURPOSE = 2_000;
export const LONGEST_CONTACT = 200;

/** Above this hardly any figure of a consultation among newcomers would be published. */
export const MOST_THRESHOLD = 100;

/** Stands for what a page showed: the same as long as nothing in it has changed. */
export function stateHash(shown: unknown): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 16);
}

/** The state of one group of settings, for a form to carry. */
export function groupState(group: SettingsGroup, settings: Settings): string {
  return stateHash(groupFields[group].map((field) => canonical(settings[field])));
}

/** JSON columns come back with their keys in an order of the database's own. */
function canonical(value: Settings[keyof Settings]): unknown {
  if (value === null || typeof value !== 'object' || value instanceof Date || Array.isArray(value)) return value;
  return Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** What of a group is another than before; its fields by name. */
export function changedFields(group: SettingsGroup, before: Settings, after: Settings): readonly (keyof Settings)[] {
  return groupFields[group].filter(
    (field) => JSON.stringify(canonical(before[field])) !== JSON.stringify(canonical(after[field])),
  );
}

export type ThresholdProblem = 'not-a-threshold' | 'lowered-after-report';

/**
 * Whether a disclosure threshold can be chosen. Once an edition is published it only goes up: what a lower one would
 * show beside what the published edition hid says what was hidden.
 */
export function thresholdProblem(wanted: number, current: number, published: boolean): ThresholdProblem | null {
  if (!Number.isInteger(wanted) || wanted < LOWEST_THRESHOLD || wanted > MOST_THRESHOLD) return 'not-a-threshold';
  return published && wanted < current ? 'lowered-after-report' : null;
}

/**
 * A text with what was typed in the official languages. What is the same stays as it was, with its status; where either
 * changed, the other languages' texts are outdated: nobody has looked at them since.
 */
export function retyped(before: LocalizedText, typed: Readonly<Record<'en' | 'fr', string>>): LocalizedText {
  const official = ['en', 'fr'] as const;
  const changed = official.filter((tag) => (before[tag]?.text ?? '') !== typed[tag]);
  if (changed.length === 0) return before;
  const others = Object.entries(before)
    .filter(([tag]) => tag !== 'en' && tag !== 'fr')
    .map(([tag, entry]) => [tag, { ...entry, status: 'outdated' as const }]);
  const own = official
    .filter((tag) => typed[tag] !== '')
    .map((tag) => {
      const kept = changed.includes(tag) ? undefined : before[tag];
      return [tag, kept ?? { text: typed[tag], status: 'translated' as const }];
    });
  return Object.fromEntries([...own, ...others]) as LocalizedText;
}

/** Languages that are taken away although somebody has answered in them, and so could no longer see their answers. */
export function languagesInUse(
  before: readonly string[],
  after: readonly string[],
  answered: ReadonlySet<string>,
): readonly string[] {
  return before.filter((tag) => !after.includes(tag) && answered.has(tag));
}
