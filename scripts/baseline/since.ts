import bcd from '@mdn/browser-compat-data/forLegacyNode';
import type { CompatStatement, SimpleSupportStatement } from '@mdn/browser-compat-data/types';

/** The oldest browser that a respondent may have: Chrome for Android, spring of 2020. */
export const OLDEST_CHROME = 80;

/** Something that the oldest browser does not know. */
export interface Newer {
  /** Its name in MDN's compatibility data, such as `css.properties.text-wrap`. */
  readonly feature: string;
  /** The Chrome that learnt it; null: none, or nobody has written it down. */
  readonly since: number | null;
  /** Where it stands. */
  readonly line: number;
}

/** A part of MDN's data: what it says of itself is under `__compat`, the rest are its parts. */
export type Branch = Readonly<Record<string, unknown>>;

/** The branch at the end of a path, such as `css.properties`; undefined where MDN has none. */
export function branchAt(...path: readonly string[]): Branch | undefined {
  let branch: unknown = bcd;
  for (const step of path) {
    if (typeof branch !== 'object' || branch === null || !Object.hasOwn(branch, step)) return undefined;
    branch = (branch as Branch)[step];
  }
  return branch as Branch;
}

/**
 * The Chrome for Android that learnt a feature, whole and without a flag: 0 for what was always there, null for what is not.
 * `prefix` is what a style sheet writes before the name, as `-webkit-`.
 */
export function sinceOf(branch: Branch | undefined, prefix = ''): number | null {
  const statement = branch?.['__compat'] as CompatStatement | undefined;
  if (statement === undefined) return null;
  const known = [statement.support.chrome_android ?? []].flat().flatMap((support) => versionOf(support, prefix));
  return known.length === 0 ? null : Math.min(...known);
}

function versionOf(support: SimpleSupportStatement, prefix: string): readonly number[] {
  const { version_added: added, version_removed: removed, flags, alternative_name: otherName } = support;
  if (typeof added !== 'string' || added === 'preview' || flags !== undefined || otherName !== undefined) return [];
  if (removed !== undefined || support.partial_implementation === true) return [];
  if ((support.prefix ?? '') !== prefix) return [];
  return [Number.parseInt(added.replace('≤', ''), 10)];
}

/** Whether the oldest browser knows a feature. */
export const isOldEnough = (since: number | null) => since !== null && since <= OLDEST_CHROME;
