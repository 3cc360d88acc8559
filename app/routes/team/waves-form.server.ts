import { waveKinds, type WaveKind } from '#app/domain/wave-mapping.ts';
import type { SaidOfWave } from '#app/services/decide-wave.ts';

/** What the page's forms send, as it was typed. */
export interface SentWave {
  readonly kind: WaveKind;
  readonly key: string;
  readonly seen: Date | null;
  readonly comparable: string;
  readonly earlierKeys: readonly string[];
  readonly note: string;
  readonly undo: boolean;
}

/** Reads what was pressed; null for what no page of ours sends. */
export function readWaveForm(form: FormData): SentWave | null {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.slice(0, 2_000) : '';
  };
  const kind = waveKinds.find((one) => one === text('kind'));
  const intent = text('intent');
  if (kind === undefined || (intent !== 'decide' && intent !== 'undo')) return null;
  const seen = text('seen') === '' ? null : new Date(text('seen'));
  if (seen !== null && Number.isNaN(seen.getTime())) return null;
  const earlier = form.getAll('earlier').filter((value) => typeof value === 'string');
  return {
    ...{ kind, key: text('key'), seen, comparable: text('comparable'), note: text('note').trim() },
    earlierKeys: earlier.filter((value) => value !== '').slice(0, 1_000),
    undo: intent === 'undo',
  };
}

/** What is said by it; null: neither yes nor no was chosen. */
export function saidBy(slug: string, sent: SentWave): SaidOfWave | null {
  const { kind, key, seen, comparable, earlierKeys, note, undo } = sent;
  if (undo) return { slug, kind, key, seen, says: null };
  if (comparable !== 'yes' && comparable !== 'no') return null;
  return { slug, kind, key, seen, says: { comparable, earlierKeys, note } };
}

/** The element of an item on the page. */
export function waveItemId(kind: string, key: string): string {
  return `${kind}-${key.replaceAll('.', '_')}`;
}
