import { randomBytes, randomUUID } from 'node:crypto';
import type { Database, Orm, TenantTransaction } from '#db/client.ts';
import { listSealingKeys, readSealingKey, type SealingKeyRow } from '#db/read/sealing-keys.ts';
import { insertSealingKey } from '#db/write/sealing-keys.ts';
import { seal, unseal } from '../domain/seal.ts';
import type { Application } from './application.ts';

/** A server key that drafts are sealed with, opened. */
export interface SealingKey {
  readonly id: string;
  readonly key: Buffer;
  readonly createdAt: Date;
}

/** How long the newest key is taken for the newest: another process may have made one. */
export const LOOK_AGAIN_MS = 60_000;

interface KeysAtHand {
  newest: { readonly key: SealingKey; readonly until: number } | null;
  readonly byId: Map<string, SealingKey>;
}
const atHand = new WeakMap<Database, KeysAtHand>();

const purpose = (id: string) => `sealing key ${id}`;

function keysAtHand(app: Application): KeysAtHand {
  const known = atHand.get(app.database) ?? { newest: null, byId: new Map() };
  atHand.set(app.database, known);
  return known;
}

/** The key that is sealed with now; the first one is made when it is asked for. `from` is the transaction one is in. */
export async function currentSealingKey(
  app: Application,
  from: Orm | TenantTransaction = app.database.global,
): Promise<SealingKey> {
  const known = keysAtHand(app);
  if (known.newest !== null && Date.now() < known.newest.until) return known.newest.key;
  const [newest] = await openableSealingKeys(app, from);
  // One that is made in a transaction is not kept at hand: the transaction may yet fail, and the key with it.
  if (newest === undefined) return makeSealingKey(app, from);
  // Those that have been destroyed meanwhile are forgotten here as well.
  known.byId.clear();
  known.newest = { key: newest, until: Date.now() + LOOK_AGAIN_MS };
  return newest;
}

/** A key that something was sealed with; null when it has been destroyed, or sealed under another secret. */
export async function sealingKeyOf(
  app: Application,
  from: Orm | TenantTransaction,
  id: string,
): Promise<SealingKey | null> {
  const { newest, byId } = keysAtHand(app);
  const known = newest?.key.id === id ? newest.key : byId.get(id);
  if (known !== undefined) return known;
  const row = await readSealingKey(from, id);
  const key = row === null ? null : openSealingKey(app, row);
  if (key !== null) byId.set(id, key);
  return key;
}

/** All keys that this installation's secret opens, the newest first; those of another secret are as good as none. */
export async function openableSealingKeys(
  app: Application,
  from: Orm | TenantTransaction,
): Promise<readonly SealingKey[]> {
  const rows = await listSealingKeys(from);
  return rows.flatMap((row) => openSealingKey(app, row) ?? []);
}

/** Makes a new key, which from then on is the newest. */
export async function makeSealingKey(app: Application, into: Orm | TenantTransaction): Promise<SealingKey> {
  const made = { id: randomUUID(), key: randomBytes(32), createdAt: app.now() };
  const { id, createdAt } = made;
  await insertSealingKey(into, { id, createdAt, sealed: seal(app.keys.draft, purpose(id), made.key) });
  return made;
}

/** A key as it lies in its row, opened; null when it was sealed under another secret. */
export function openSealingKey(app: Application, { id, sealed, createdAt }: SealingKeyRow): SealingKey | null {
  const key = unseal(app.keys.draft, purpose(id), sealed);
  return key === null ? null : { id, key, createdAt };
}

/** Has this process look for the newest key again, since it has changed. */
export function forgetNewestSealingKey(app: Application): void {
  keysAtHand(app).newest = null;
}
