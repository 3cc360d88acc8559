import { gunzipSync, gzipSync } from 'node:zlib';

/** More than any file may have; what unpacks to more is not looked at. */
const LARGEST_UNPACKED = 20_000_001;
const MOST_REVISIONS = 2_000_000_000;

/** A file that was looked at, as the page carries it to the next step: packed, in signs that no form has to escape. */
export function packFile(bytes: Uint8Array): string {
  return gzipSync(bytes).toString('base64url');
}

function unpackFile(packed: string): Uint8Array | null {
  try {
    return gunzipSync(Buffer.from(packed, 'base64url'), { maxOutputLength: LARGEST_UNPACKED });
  } catch {
    return null;
  }
}

/** What the page of a survey's file was sent: a file to look at, or the word to bring it in. */
export type SurveyFileForm =
  | { readonly go: 'look'; readonly bytes: Uint8Array; readonly pasted: string }
  | { readonly go: 'import'; readonly bytes: Uint8Array; readonly seen: number };

/** Reads the form; null where it was no such form. A chosen file goes before what was pasted. */
export async function readSurveyFileForm(request: Request): Promise<SurveyFileForm | null> {
  const form = await request.formData().catch(() => null);
  if (form === null) return null;
  const [packed, file, pasted] = [form.get('packed'), form.get('file'), form.get('pasted')];
  if (typeof packed === 'string') {
    const bytes = unpackFile(packed);
    const seen = Number(form.get('seen') ?? 'none');
    const known = Number.isInteger(seen) && seen >= 0 && seen <= MOST_REVISIONS;
    return bytes === null || !known ? null : { go: 'import', bytes, seen };
  }
  if (file !== null && typeof file !== 'string' && file.size > 0)
    return { go: 'look', bytes: new Uint8Array(await file.arrayBuffer()), pasted: '' };
  const text = typeof pasted === 'string' ? pasted : '';
  return { go: 'look', bytes: new TextEncoder().encode(text), pasted: text };
}
