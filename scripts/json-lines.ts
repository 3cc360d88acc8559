import { open, readFile, rename, rm } from 'node:fs/promises';

/** What is wrong with something that was given; the command prints the message and exits with 2. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error;

const reasonOf = ({ code, message }: NodeJS.ErrnoException): string => {
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'is a folder, not a file';
  if (code === 'EACCES') return 'may not be opened';
  return message;
};

/** A file's bytes; InputError when it cannot be read. */
export async function readInput(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw isSystemError(error) ? new InputError(`${path}: ${reasonOf(error)}`) : error;
  }
}

/**
 * Reads JSON Lines (one JSON value a line, UTF-8, empty lines skipped) and parses each with `parse`, whose thrown
 * message is shown with the line's number. InputError with the first ten lines that are wrong.
 */
export async function readJsonLines<Value>(
  path: string,
  parse: (value: unknown, line: number) => Value,
): Promise<Value[]> {
  const bytes = await readInput(path);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const values: Value[] = [];
  const wrong: string[] = [];
  let start = 0;
  for (let line = 1; start < bytes.length && wrong.length < 10; line += 1) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    try {
      const text = decoder.decode(bytes.subarray(start, end)).trim();
      if (text !== '') values.push(parse(parseJson(text), line));
    } catch (error) {
      const message =
        error instanceof TypeError ? 'is not UTF-8' : error instanceof Error ? error.message : String(error);
      wrong.push(`${path}, line ${String(line)}: ${message}`);
    }
    start = end + 1;
  }
  if (wrong.length > 0) throw new InputError(wrong.join('\n'));
  return values;
}

/** JSON.parse without the piece of text that its message quotes: that text is a person's. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError('is not valid JSON');
  }
}

/** Writes values as JSON Lines: whole or not at all. */
export async function writeJsonLines(path: string, values: Iterable<unknown>): Promise<void> {
  await writeWhole(path, inPieces(values));
}

function* inPieces(values: Iterable<unknown>): Generator<string> {
  let pending = '';
  for (const value of values) {
    pending += `${JSON.stringify(value)}\n`;
    if (pending.length < 1 << 20) continue;
    yield pending;
    pending = '';
  }
  yield pending;
}

/** Writes pieces of text beside the target and moves them there when all are written: whole or not at all. */
export async function writeWhole(path: string, pieces: Iterable<string>): Promise<void> {
  const partial = `${path}.${String(process.pid)}.partial`;
  try {
    const file = await open(partial, 'w');
    try {
      for (const piece of pieces) await file.write(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw isSystemError(error) ? new InputError(`${path}: ${reasonOf(error)}`) : error;
  }
}
