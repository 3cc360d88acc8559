/** More than any honest page of a survey holds: three texts of the greatest length, in a script of nine bytes a sign. */
export const LARGEST_FORM_BYTES = 512 * 1024;

/** The fields of a form, several values to a name. */
export interface FormFields {
  one(name: string): string | null;
  all(name: string): readonly string[];
}

/**
 * Reads a form that was posted. Throws a Response: 415 when it is no form, 413 when it is too large, 400 when its bytes
 * are not UTF-8 (Request's own formData would put other signs in their place and say nothing).
 */
export async function readForm(request: Request): Promise<FormFields> {
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') throw refusal(415, 'Unsupported Media Type');
  const pairs = parsePairs(await readBody(request));
  if (pairs === null) throw refusal(400, 'Bad Request');
  const all = (name: string) => pairs.filter((pair) => pair[0] === name).map((pair) => pair[1]);
  return { all, one: (name) => all(name)[0] ?? null };
}

const refusal = (status: number, statusText: string) => new Response(null, { status, statusText });

async function readBody(request: Request): Promise<Buffer> {
  if (Number(request.headers.get('Content-Length') ?? 0) > LARGEST_FORM_BYTES) throw refusal(413, 'Content Too Large');
  const reader = request.body?.getReader();
  if (reader === undefined) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > LARGEST_FORM_BYTES) throw refusal(413, 'Content Too Large');
    chunks.push(read.value);
  }
  return Buffer.concat(chunks);
}

/** application/x-www-form-urlencoded, as the URL standard reads it, but null where a value is not well-formed UTF-8. */
function parsePairs(body: Buffer): [string, string][] | null {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return body
      .toString('latin1')
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const [name = '', ...value] = pair.split('=');
        return [decoder.decode(percentDecode(name)), decoder.decode(percentDecode(value.join('=')))];
      });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function percentDecode(text: string): Buffer {
  const bytes = text
    .replaceAll('+', ' ')
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}
