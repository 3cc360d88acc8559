import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { CodebookError, parseCodebook } from '#app/theming/codebook.ts';
import { defaultThemingSettings, runTheming, type ThemingProgress } from '#app/theming/pipeline.ts';
import type { CodebookArea, Suggestion, ThemingComment, ThemingResult, ThemingSettings } from '#app/theming/types.ts';
import { InputError, parseJson, readInput, readJsonLines, writeJsonLines } from './json-lines.ts';

export const summary = 'suggest priority areas and candidate themes for comments in a file';

const shippedCodebook = fileURLToPath(new URL('../app/theming/codebook/priority-areas.json', import.meta.url));

const help = `Usage: npm run heard -- theme --input comments.jsonl --output suggestions.jsonl [options]

  --input FILE             comments, one JSON object a line: {"id": "1", "text": "…", "language": "fr"}
                           (without id the line number is taken; without language it is detected)
  --output FILE            where the suggestions go, one JSON object a line; docs/theming.md describes them
  --codebook FILE          priority areas and keywords (default: the fifteen areas that come with Heard)
  --languages en,fr,…      languages that are plausible here (default: the sixteen of the interface)
  --prior TAG              the language most comments are in
  --seed N                 seed of every pseudo-random choice (default ${String(defaultThemingSettings.seed)})
  --minimum-score N        suggestions with a lower score are not made (default ${String(defaultThemingSettings.minimumScore)})
  --minimum-theme-size N   a candidate theme has at least so many comments (default ${String(defaultThemingSettings.minimumThemeSize)})
`;

const tag = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

const commentLine = z.object({
  id: z.union([z.string().min(1, 'is empty'), z.number()], { error: 'must be text or a number' }).optional(),
  text: z.string({ error: 'must be text' }),
  language: z.string({ error: 'must be a language tag or null' }).nullish(),
  lang: z.string({ error: 'must be a language tag or null' }).nullish(),
});

function parseComment(value: unknown, line: number): ThemingComment {
  const parsed = commentLine.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InputError(
      issue === undefined || issue.path.length === 0
        ? 'is not a JSON object'
        : `“${issue.path.join('.')}” ${issue.message}`,
    );
  }
  const { id, text, language, lang } = parsed.data;
  return { id: String(id ?? line), text, language: language ?? lang ?? null };
}

/** Parses line after line, and refuses an id that an earlier line has. */
function uniqueComments(): (value: unknown, line: number) => ThemingComment {
  const lineOf = new Map<string, number>();
  return (value, line) => {
    const comment = parseComment(value, line);
    const earlier = lineOf.get(comment.id);
    if (earlier !== undefined) throw new InputError(`has the id of line ${String(earlier)}`);
    lineOf.set(comment.id, line);
    return comment;
  };
}

function numberOption(name: string, value: string | undefined, fallback: number, low: number, high: number): number {
  if (value === undefined) return fallback;
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number) || number < low || number > high) {
    throw new InputError(`--${name}: “${value}” is not a number from ${String(low)} to ${String(high)}`);
  }
  return number;
}

function wholeNumberOption(
  name: string,
  value: string | undefined,
  fallback: number,
  low: number,
  high: number,
): number {
  const number = numberOption(name, value, fallback, low, high);
  if (!Number.isInteger(number)) throw new InputError(`--${name}: “${String(value)}” is not a whole number`);
  return number;
}

function tagOption(name: string, value: string): string {
  if (!tag.test(value)) throw new InputError(`--${name}: “${value}” is not a language tag`);
  return value;
}

interface Request {
  readonly input: string;
  readonly output: string;
  readonly codebook: string;
  readonly settings: ThemingSettings;
}

function parseRequest(args: string[]): Request | 'help' {
  const text = { type: 'string' } as const;
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        input: text,
        output: text,
        codebook: text,
        languages: text,
        prior: text,
        seed: text,
        'minimum-score': text,
        'minimum-theme-size': text,
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error));
  }
  if (values.help === true) return 'help';
  if (values.input === undefined) throw new InputError('--input is missing');
  if (values.output === undefined) throw new InputError('--output is missing');
  const { seed, languages, minimumScore, minimumThemeSize } = defaultThemingSettings;
  return {
    input: values.input,
    output: values.output,
    codebook: values.codebook ?? shippedCodebook,
    settings: {
      seed: wholeNumberOption('seed', values.seed, seed, 0, 2 ** 32 - 1),
      languages: values.languages?.split(',').map((value) => tagOption('languages', value.trim())) ?? languages,
      minimumScore: numberOption('minimum-score', values['minimum-score'], minimumScore, 0, 1),
      minimumThemeSize: wholeNumberOption(
        'minimum-theme-size',
        values['minimum-theme-size'],
        minimumThemeSize,
        2,
        1_000_000,
      ),
      ...(values.prior === undefined ? {} : { priorLanguage: tagOption('prior', values.prior) }),
    },
  };
}

async function readCodebook(path: string): Promise<CodebookArea[]> {
  const bytes = await readInput(path);
  try {
    return parseCodebook(parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
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

/** One line a comment in the order of the input, then one a theme, then one for the run. */
function* outputLines(comments: readonly ThemingComment[], result: ThemingResult): Generator {
  const languages = new Map(result.languages.map((language) => [language.commentId, language]));
  const suggestions = new Map<string, Suggestion[]>(comments.map(({ id }) => [id, []]));
  for (const suggestion of result.suggestions) suggestions.get(suggestion.commentId)?.push(suggestion);
  for (const { id } of comments) {
    const settled = languages.get(id);
    yield {
      type: 'comment',
      id,
      language: settled?.language ?? 'und',
      confidence: Math.round((settled?.confidence ?? 0) * 1000) / 1000,
      suggestions: (suggestions.get(id) ?? []).map(({ targetType, targetKey, score, evidence }) => ({
        targetType,
        targetKey,
        score,
        evidence,
      })),
    };
  }
  for (const theme of result.themes) yield { type: 'theme', ...theme };
  const { version, settings, snapshotHash, notes } = result;
  yield { type: 'run', version, settings, snapshotHash, comments: comments.length, notes };
}

/** Progress on a terminal, at most ten times a second; nothing when the output is a file or a pipe. */
function progressBar(): (progress: ThemingProgress) => void {
  if (!process.stderr.isTTY) return () => undefined;
  let last = 0;
  return ({ stage, done, total }) => {
    const now = performance.now();
    if (now - last < 100 && done < total) return;
    last = now;
    const filled = Math.round((done / Math.max(1, total)) * 30);
    process.stderr.write(
      `\r${stage.padEnd(6)} [${'#'.repeat(filled)}${'.'.repeat(30 - filled)}] ${String(done)}/${String(total)}`,
    );
    if (done >= total) process.stderr.write('\n');
  };
}

/** Exit code 0, or 2 when something that was given is wrong. */
export async function run(args: string[]): Promise<number> {
  try {
    const request = parseRequest(args);
    if (request === 'help') {
      process.stdout.write(help);
      return 0;
    }
    const codebook = await readCodebook(request.codebook);
    const comments = await readJsonLines(request.input, uniqueComments());
    const result = runTheming(comments, codebook, request.settings, progressBar());
    await writeJsonLines(request.output, outputLines(comments, result));
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}
