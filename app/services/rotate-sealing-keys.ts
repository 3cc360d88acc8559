import type { Database, TenantTransaction } from '#db/client.ts';
import { draftsSealedWith, type SealedBatch } from '#db/read/drafts.ts';
import { listOrganizations } from '#db/read/organizations.ts';
import { returnCodesSealedWith } from '#db/read/return-codes.ts';
import { resealDraftRow } from '#db/write/drafts.ts';
import { rewrapReturnCode } from '#db/write/return-codes.ts';
import { decideAboutSealingKeys, deleteSealingKey } from '#db/write/sealing-keys.ts';
import { resealContentKey, resealDraft } from '../domain/draft-seal.ts';
import type { Application } from './application.ts';
import {
  forgetNewestSealingKey,
  LOOK_AGAIN_MS,
  makeSealingKey,
  openableSealingKeys,
  type SealingKey,
} from './sealing-keys.ts';

/** A server key seals for so long; then there is a new one. */
const SEALING_KEY_DAYS = 7;
/** By then every process seals with the newest key: each looks again after LOOK_AGAIN_MS, and clocks differ. */
const SETTLING_MINUTES = 10;

const BATCH = 200;
/** Before every id. */
const NONE = '00000000-0000-0000-0000-000000000000';

const nextPass = new WeakMap<Database, number>();

/**
 * Makes a new server key each week, seals what older ones seal with it, and destroys those that nothing needs any more.
 * Whatever is interrupted is gone on with the next time, and several workers may do it at once.
 */
export async function rotateSealingKeys(app: Application): Promise<void> {
  const now = app.now().getTime();
  if (now < (nextPass.get(app.database) ?? -Infinity)) return;
  nextPass.set(app.database, now + LOOK_AGAIN_MS);
  const [newest, ...older] = await keysWithFreshOne(app);
  if (newest === undefined || now - newest.createdAt.getTime() < SETTLING_MINUTES * 60_000) return;
  for (const key of older) {
    const moved = await resealAll(app, key, newest);
    // Somebody may be reading what was moved just now, as it was before: that key goes with the next pass.
    if (moved === 0) await deleteSealingKey(app.database, key.id);
  }
}

/** The keys, the newest first, and that one no older than it may be. */
async function keysWithFreshOne(app: Application): Promise<readonly SealingKey[]> {
  const keys = await openableSealingKeys(app, app.database.global);
  if (!isWornOut(app, keys[0])) return keys;
  const known = await decideAboutSealingKeys(app.database, async (tx) => {
    const meanwhile = await openableSealingKeys(app, tx);
    return isWornOut(app, meanwhile[0]) ? [await makeSealingKey(app, tx), ...meanwhile] : meanwhile;
  });
  forgetNewestSealingKey(app);
  return known;
}

function isWornOut(app: Application, newest: SealingKey | undefined): boolean {
  if (newest === undefined) return true;
  return app.now().getTime() - newest.createdAt.getTime() >= SEALING_KEY_DAYS * 24 * 60 * 60_000;
}

/** Moves what one key seals, in every organization, to another. Returns how many rows. */
async function resealAll(app: Application, from: SealingKey, to: SealingKey): Promise<number> {
  let moved = 0;
  for (const { id: organizationId } of await listOrganizations(app.database)) {
    for (const reseal of [resealDrafts, resealReturnCodes]) {
      for (let after: string | null = NONE; after !== null;) {
        const batch: SealedBatch = { organizationId, keyId: from.id, after, size: BATCH };
        const done = await app.database.withTenant(organizationId, (tx) => reseal(tx, batch, from, to));
        moved += done.moved;
        after = done.last;
      }
    }
  }
  return moved;
}

interface Resealed {
  readonly moved: number;
  /** Null when there was nothing left to look at. */
  readonly last: string | null;
}

// A row that its own key does not open is left as it is: nobody can read it, and it expires.

async function resealDrafts(
  tx: TenantTransaction,
  batch: SealedBatch,
  from: SealingKey,
  to: SealingKey,
): Promise<Resealed> {
  const rows = await draftsSealedWith(tx, batch);
  let moved = 0;
  for (const row of rows) {
    const sealed = resealDraft(from.key, to.key, row, row.id, row.sealed);
    if (sealed === null) continue;
    await resealDraftRow(tx, row, { sealed, keyId: to.id });
    moved += 1;
  }
  return { moved, last: rows.at(-1)?.id ?? null };
}

async function resealReturnCodes(
  tx: TenantTransaction,
  batch: SealedBatch,
  from: SealingKey,
  to: SealingKey,
): Promise<Resealed> {
  const rows = await returnCodesSealedWith(tx, batch);
  let moved = 0;
  for (const row of rows) {
    const wrapped = resealContentKey(from.key, to.key, row, row.draftId, row.wrapped);
    if (wrapped === null) continue;
    await rewrapReturnCode(tx, { ...row, id: row.draftId }, { wrapped, keyId: to.id });
    moved += 1;
  }
  return { moved, last: rows.at(-1)?.draftId ?? null };
}
