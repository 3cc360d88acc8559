import type { TenantTransaction } from '#db/client.ts';
import { membersOf } from '#db/read/members.ts';
import type { SurveyKey } from '#db/read/survey-drafts.ts';
import { changesAfter, textsNamed, textsTouchedIn } from '#db/read/survey-history.ts';
import { collides, standingChanges, type WantedChange } from '../domain/survey-conflict.ts';
import type { SurveyEdit } from '../domain/survey-edit.ts';

/** Something that was done to a survey meanwhile. */
export interface MeanwhileChange {
  readonly revision: number;
  /** Who did it: a member's name, or empty where they are gone. */
  readonly by: string;
  readonly at: Date;
  readonly edit: SurveyEdit | null;
  /** Texts that it wrote, with what they are now; an empty one was taken away. */
  readonly texts: readonly { readonly textId: string; readonly language: string; readonly now: string }[];
}

/** The changes after a revision, and not undone since, that a wanted one would be made over. */
export async function findCollisions(
  tx: TenantTransaction,
  key: SurveyKey,
  revision: number,
  wanted: WantedChange | ((name: readonly string[]) => boolean),
): Promise<readonly MeanwhileChange[]> {
  const rows = await changesAfter(tx, key, revision);
  if (rows.length === 0) return [];
  const written = await textsTouchedIn(
    tx,
    key,
    rows.map((row) => row.revision),
  );
  const past = rows.map((row) => ({ ...row, texts: written.filter((text) => text.revision === row.revision) }));
  const found = standingChanges(past).filter((change) =>
    typeof wanted === 'function' ? wanted(change.touched) : collides(wanted, change),
  );
  if (found.length === 0) return [];
  const names = new Map((await membersOf(tx, key.organizationId)).map(({ userId, name }) => [userId, name]));
  const ids = found.flatMap(({ texts }) => texts.map(({ textId }) => textId));
  const now = new Map((await textsNamed(tx, key, ids)).map((row) => [`${row.textId} ${row.language}`, row.text]));
  return found.map(({ by, at, edit, revision: of, texts }) => ({
    ...{ revision: of, by: names.get(by) ?? '', at, edit },
    texts: texts.map(({ textId, language }) => ({ textId, language, now: now.get(`${textId} ${language}`) ?? '' })),
  }));
}
