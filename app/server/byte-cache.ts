/** Keeps what was used last, up to so many bytes. */
export interface ByteCache<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value, bytes: number): void;
  /** Forgets all whose key begins so. */
  drop(prefix: string): void;
}

export function createByteCache<Value>(most: number): ByteCache<Value> {
  const entries = new Map<string, { readonly value: Value; readonly bytes: number }>();
  let held = 0;
  const remove = (key: string) => {
    held -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  };
  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      // To the end of the map's order: what is used last goes last.
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    set(key, value, bytes) {
      remove(key);
      if (bytes > most) return;
      for (const oldest of entries.keys()) {
        if (held + bytes <= most) break;
        remove(oldest);
      }
      entries.set(key, { value, bytes });
      held += bytes;
    },
    drop(prefix) {
      for (const key of [...entries.keys()]) if (key.startsWith(prefix)) remove(key);
    },
  };
}
