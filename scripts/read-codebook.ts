import { CodebookError, parseCodebook } from '#app/theming/codebook.ts';
import type { CodebookArea } from '#app/theming/types.ts';
import { InputError, parseJson, readInput } from './json-lines.ts';

/** Reads a codebook from a JSON file; InputError with file and place where it is wrong. */
export async function readCodebook(
  path: string,
  parse: (value: unknown) => CodebookArea[] = parseCodebook,
): Promise<CodebookArea[]> {
  const bytes = await readInput(path);
  try {
    return parse(parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (error) {
    if (error instanceof CodebookError)
      throw new InputError(
        error.message
          .split('\n')
          .map((line) => `${path}: ${line}`)
          .join('\n'),
      );
    if (error instanceof InputError) throw new InputError(`${path}: ${error.message}`);
    throw error instanceof TypeError ? new InputError(`${path}: is not UTF-8`) : error;
  }
}
