import type { IncomingMessage } from 'node:http';
import type { Refusal } from './refusal.ts';

/** A survey page with every open answer filled to its limit is some 60 KB; percent-encoding may triple it. */
export const LARGEST_BODY = 256 * 1024;
/** What is too large is still read to its end up to here, so that the browser shows our page and not a broken connection. */
const LARGEST_READ = 8 * 1024 * 1024;

/**
 * The pages that take files, by their path in its one spelling, and how many bytes a form may bring there: around the file
 * stand the borders and the headings of the form's parts.
 */
const uploads: readonly (readonly [RegExp, number])[] = [
  // A recorded clip is 60 KB at most.
  [/^\/team\/[^/]+\/consultations\/[^/]+\/clips$/, 100_000],
  // A picture of a choice is 200 KB at most; see app/domain/picture-kind.ts.
  [/^\/team\/[^/]+\/consultations\/[^/]+\/survey\/questions\/[^/]+\/picture$/, 240_000],
  // A file of population shares is a few KB; what is larger is another kind of file.
  [/^\/team\/[^/]+\/consultations\/[^/]+\/results\/benchmarks$/, 1_000_000],
  // A survey in one file is 20 MB at most, with its pictures; see app/exchange/survey-file.ts.
  [/^\/team\/[^/]+\/consultations\/[^/]+\/survey\/file$/, 21_000_000],
];

export const FORM = 'application/x-www-form-urlencoded';
const FORM_WITH_FILES = 'multipart/form-data';
const LINE_FEED = 0x0a;

/** How many bytes a form with files may have for the page at a path (in its one spelling); null: it takes no files. */
export function largestUpload(path: string): number | null {
  return uploads.find(([page]) => page.test(path))?.[1] ?? null;
}

/**
 * Reads the body of a request whole. `upload`: a form may bring files, in a body of so many bytes.
 * @returns its bytes, or the status to refuse it with: too large, not a form (outside of /api), not UTF-8.
 */
export async function readBody(
  request: IncomingMessage,
  formsOnly: boolean,
  upload: number | null = null,
): Promise<Buffer | Refusal> {
  const type = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase();
  const hasFiles = upload !== null && type === FORM_WITH_FILES;
  const largest = hasFiles ? upload : LARGEST_BODY;
  const largestRead = Math.max(LARGEST_READ, 2 * largest);
  if (Number(request.headers['content-length'] ?? 0) > largestRead) return 413;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestRead) return 413;
    if (size <= largest) chunks.push(chunk);
  }
  if (size > largest) return 413;
  const bytes = Buffer.concat(chunks);
  if (type === FORM) return isReadableForm(bytes) ? bytes : 400;
  return formsOnly && !hasFiles && size > 0 ? 415 : bytes;
}

/**
 * Whether a form's bytes, percent-decoded, are UTF-8 without a zero byte, which PostgreSQL cannot store. The signs between
 * fields are ASCII, so a form is UTF-8 exactly when each of its names and values is.
 */
export function isReadableForm(bytes: Uint8Array): boolean {
  const decoded = percentDecode(bytes);
  if (decoded.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(decoded);
    return true;
  } catch {
    return false;
  }
}

/** As the URL standard has it: a percent sign without two hexadecimal digits stands for itself. */
function percentDecode(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++, length++) {
    const byte = bytes[at] ?? LINE_FEED;
    const hex = byte === 0x25 ? String.fromCharCode(...bytes.subarray(at + 1, at + 3)) : '';
    const isEscape = /^[0-9A-Fa-f]{2}$/.test(hex);
    decoded[length] = isEscape ? Number.parseInt(hex, 16) : byte;
    if (isEscape) at += 2;
  }
  return decoded.subarray(0, length);
}
