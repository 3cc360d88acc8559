import { commitmentTargetId, type CommitmentTarget } from '../commitment.ts';
import type { EditionTable } from './edition.ts';
import { isPublished } from './published-targets.ts';

type Table = Pick<EditionTable, 'section' | 'rows'>;

/** The areas and themes that a report shows a figure of, to any audience: in the order of its tables, each once. */
export function shownTargets(tables: readonly Table[]): readonly CommitmentTarget[] {
  const named = (['area', 'theme'] as const).flatMap((targetType) =>
    tables
      .filter(({ section }) => section === `${targetType}s`)
      .flatMap(({ rows }) => rows.map(({ key }) => ({ targetType, targetKey: key }))),
  );
  const once = new Map(named.map((target) => [commitmentTargetId(target), target]));
  return [...once.values()].filter(({ targetType, targetKey }) =>
    isPublished(tables, { type: targetType, key: targetKey }),
  );
}

/**
 * The areas and themes that a report shows and nothing is said about: neither “we will” nor “we cannot, because”, nor
 * that it is not decided yet. While there are any, the report is not published.
 */
export function targetsWithoutCommitment(
  tables: readonly Table[],
  commitments: readonly CommitmentTarget[],
): readonly CommitmentTarget[] {
  const said = new Set(commitments.map(commitmentTargetId));
  return shownTargets(tables).filter((target) => !said.has(commitmentTargetId(target)));
}
