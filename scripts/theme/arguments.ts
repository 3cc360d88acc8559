import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { defaultThemingSettings } from '#app/theming/pipeline.ts';
import type { ThemingSettings } from '#app/theming/types.ts';
import { InputError } from '../json-lines.ts';

const shippedCodebook = fileURLToPath(new URL('../../app/theming/codebook/priority-areas.json', import.meta.url));
const mostThreads = 64;

export const themeHelp = `Usage: npm run heard -- theme --input comments.jsonl --output suggestions.jsonl [options]

  --input FILE             comments, one JSON object a line: {"id": "1", "text": "…", "language": "fr",
                           "translation": {"text": "…", "language": "en"}, "decided": ["housing"]}
                           (without id the line number is taken; without language it is detected; decided is what
                           people said the comment is about, which the others are learnt from)
  --output FILE            where the suggestions go, one JSON object a line; docs/theming.md describes them
  --codebook FILE          priority areas and keywords (default: the fifteen areas that come with Heard)
  --languages en,fr,…      languages that are plausible here (default: the sixteen of the interface)
  --prior TAG              the language most comments are in
  --threads N              threads to work on (default: one for each processor); the result is the same for any number
  --seed N                 seed of every pseudo-random choice (default ${String(defaultThemingSettings.seed)})
  --minimum-score N        suggestions with a lower score are not made (default ${String(defaultThemingSettings.minimumScore)})
  --minimum-theme-size N   a candidate theme has at least so many comments (default ${String(defaultThemingSettings.minimumThemeSize)})
`;

const tag = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** What `heard theme` was asked for. */
export interface ThemeRequest {
  readonly input: string;
  readonly output: string;
  readonly codebook: string;
  readonly threads: number;
  readonly settings: ThemingSettings;
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

/** @throws InputError that names the option. */
export function parseThemeRequest(args: string[]): ThemeRequest | 'help' {
  const text = { type: 'string' } as const;
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        ...{ input: text, output: text, codebook: text, languages: text, prior: text, threads: text, seed: text },
        ...{ 'minimum-score': text, 'minimum-theme-size': text },
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
  const size = values['minimum-theme-size'];
  return {
    input: values.input,
    output: values.output,
    codebook: values.codebook ?? shippedCodebook,
    threads: wholeNumberOption('threads', values.threads, availableParallelism(), 1, mostThreads),
    settings: {
      seed: wholeNumberOption('seed', values.seed, seed, 0, 2 ** 32 - 1),
      languages: values.languages?.split(',').map((value) => tagOption('languages', value.trim())) ?? languages,
      minimumScore: numberOption('minimum-score', values['minimum-score'], minimumScore, 0, 1),
      minimumThemeSize: wholeNumberOption('minimum-theme-size', size, minimumThemeSize, 2, 1_000_000),
      ...(values.prior === undefined ? {} : { priorLanguage: tagOption('prior', values.prior) }),
    },
  };
}
