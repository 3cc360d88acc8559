import type { ClipProblem } from '#app/services/upload-clip.ts';

/** What a form of the clips' page asks for. */
export type ClipForm =
  | { readonly go: 'upload'; readonly content: Buffer }
  | { readonly go: 'removed' | 'back' }
  | { readonly go: 'unreadable' };

/** Reads a form: one with a file, or the press of a button. */
export async function readClipForm(request: Request): Promise<ClipForm> {
  const form = await request.formData().catch(() => null);
  if (form === null) return { go: 'unreadable' };
  const go = form.get('go');
  if (go === 'removed' || go === 'back') return { go };
  const file = form.get('file');
  if (file === null || typeof file === 'string') return { go: 'unreadable' };
  return { go: 'upload', content: Buffer.from(await file.arrayBuffer()) };
}

const problems: readonly ClipProblem[] = ['empty', 'too-large', 'no-audio', 'gone'];
const done = ['saved', 'removed', 'back'] as const;

/** What the page's address says: the language, and what became of which text. */
export function readClipQuery(request: Request) {
  const query = new URL(request.url).searchParams;
  return {
    language: query.get('language'),
    textId: (query.get('text') ?? '').slice(0, 200),
    done: done.find((known) => known === query.get('done')) ?? null,
    problem: problems.find((known) => known === query.get('problem')) ?? null,
  };
}
