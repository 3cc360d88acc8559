import { randomBytes, randomUUID } from 'node:crypto';
import type { Database, Orm, TenantTransaction } from '#db/client.ts';
import { newestSealingKey, readSealingKey, type SealingKeyRow } from '#db/read/sealing-keys.ts';
import { insertSealingKey } from '#db/write/sealing-keys.ts';
import { seal, unseal } from '../domain/seal.ts';
import type { Application } from './application.ts';

/** A server key that drafts are sealed with, opened. */
export interface SealingKey {
  readonly id: string;
  readonly key: Buffer;
}

/** How long the newest key is taken for the newest: another process may have made one. */
const LOOK_AGAIN_MS = 60_000;

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
  const row = (await newestSealingKey(from)) ?? (await makeSealingKey(app, from));
  const key = opened(app, row);
  if (key === null) throw new Error('The server keys were sealed with another secret');
  known.byId.set(key.id, key);
  known.newest = { key, until: Date.now() + LOOK_AGAIN_MS };
  return key;
}

/** A key that something was sealed with; null when it has been destroyed, or sealed under another secret. */
export async function sealingKeyOf(
  app: Application,
  from: Orm | TenantTransaction,
  id: string,
): Promise<SealingKey | null> {
  const { byId } = keysAtHand(app);
  const known = byId.get(id);
  if (known !== undefined) return known;
  const row = await readSealingKey(from, id);
  const key = row === null ? null : opened(app, row);
  if (key !== null) byId.set(id, key);
  return key;
}

/** Makes a new key, which from then on is the newest. */
async function makeSealingKey(app: Application, into: Orm | TenantTransaction): Promise<SealingKeyRow> {
  const id = randomUUID();
  const row = { id, sealed: seal(app.keys.draft, purpose(id), randomBytes(32)), createdAt: app.now() };
  await insertSealingKey(into, row);
  return row;
}

function opened(app: Application, { id, sealed }: SealingKeyRow): SealingKey | null {
  const key = unseal(app.keys.draft, purpose(id), sealed);
  return key === null ? null : { id, key };
}
