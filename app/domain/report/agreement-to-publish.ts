import type { EditionDocument, EditionTable } from './edition.ts';
import { isPublished } from './published-targets.ts';
import type { TargetAgreement } from './target-agreement.ts';

/** A protected table, and the edition whose figures it keeps, if not the new one's. */
interface Told extends Pick<EditionTable, 'section' | 'rows'> {
  readonly keptFrom: { readonly edition: number } | null;
}

/**
 * How far readers agree, as far as an edition may say it: on what its tables show, and of the same readings. Alpha is worked
 * out of how many comments each reader put where: of a small area one disagreement has an alpha of its own for each number
 * of comments, so that the figure gives back the count. Where the table keeps earlier figures, alpha does too: of two
 * editions beside each other it would tell of the few comments that came or went in between.
 */
export function agreementToPublish(
  agreement: readonly TargetAgreement[],
  tables: readonly Told[],
  earlier: readonly Pick<EditionDocument, 'edition' | 'agreement'>[],
): readonly TargetAgreement[] {
  return agreement
    .filter((target) => isPublished(tables, target))
    .map((target) => {
      const { type, key, note, dissents } = target;
      const showing = tables.filter((table) => isPublished([table], target));
      const kept = showing.find(({ keptFrom }) => keptFrom !== null)?.keptFrom ?? null;
      const before = earlier
        .find(({ edition }) => edition === kept?.edition)
        ?.agreement?.find((one) => one.type === type && one.key === key);
      return before === undefined ? target : { ...before, note, dissents };
    });
}
