import type { SentBenchmarks } from '#app/services/keep-benchmarks.ts';

/** More than a typed source may have, less than what makes a page heavy; the rest is refused by its length. */
const MOST_TYPED = 2_000;

/** What the page of population shares was sent. */
export interface BenchmarksForm extends Omit<SentBenchmarks, 'slug'> {
  readonly intent: 'keep' | 'remove';
  /** Of a removal. */
  readonly variable: string;
  /** What was typed in the place of a file, to show it again. */
  readonly pasted: string;
}

/** Reads the form; null where no page of ours sends it so. A chosen file goes before what was pasted. */
export async function readBenchmarksForm(request: Request): Promise<BenchmarksForm | null> {
  const form = await request.formData().catch(() => null);
  if (form === null) return null;
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const intent = text('intent');
  if (intent !== 'keep' && intent !== 'remove') return null;
  const file = form.get('file');
  const isFile = file !== null && typeof file !== 'string' && file.size > 0;
  const pasted = text('pasted');
  const chosen = text('chosen');
  return {
    ...{ intent, pasted: isFile ? '' : pasted, audience: text('audience'), seen: text('seen') },
    ...{ variable: text('variable'), source: text('source').slice(0, MOST_TYPED), asOf: text('asOf').slice(0, 40) },
    chosen: chosen === '' ? null : chosen,
    bytes: isFile ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(pasted),
  };
}
