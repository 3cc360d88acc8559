import { z } from 'zod';
import { canonicalLanguage } from '#app/language/languages.ts';
import { InputError, readJsonLines } from '../json-lines.ts';
import { splits, type EvaluationRow } from './types.ts';

const label = z.union([z.string().min(1, 'is empty'), z.number()], { error: 'must be text' }).transform(String);

const dataLine = z.object({
  text: z.string({ error: 'must be text' }),
  label: label.nullish(),
  labels: z.array(label, { error: 'must be a list' }).nullish(),
  lang: z.string({ error: 'must be a language tag' }).nullish(),
  split: z.string({ error: 'must be text' }).nullish(),
});

type DataLine = z.infer<typeof dataLine>;

export interface EvaluationData {
  readonly rows: readonly EvaluationRow[];
  /** Some row has `labels`, not `label`. */
  readonly multiLabel: boolean;
  /** Rows of a split that is none of train, test and earlier. */
  readonly leftOut: number;
}

function parseLine(value: unknown): DataLine {
  const parsed = dataLine.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new InputError(
    issue === undefined || issue.path.length === 0
      ? 'is not a JSON object'
      : `“${issue.path.join('.')}” ${issue.message}`,
  );
}

/** Reads a data file of JSON Lines. InputError with file and line where it is wrong, and when nothing can be measured. */
export async function readRows(path: string): Promise<EvaluationData> {
  const lines = await readJsonLines(path, parseLine);
  const rows = lines.flatMap(({ text, label: single, labels, lang, split }): EvaluationRow[] => {
    const known = splits.find((one) => one === (split ?? 'test'));
    if (known === undefined) return [];
    return [
      {
        text,
        labels: [...new Set([...(labels ?? []), ...(single === null || single === undefined ? [] : [single])])],
        lang: canonicalLanguage(lang ?? 'und'),
        split: known,
      },
    ];
  });
  if (!rows.some(({ split }) => split === 'test')) throw new InputError(`${path}: has no row to test with`);
  return {
    rows,
    multiLabel: lines.some(({ labels }) => labels !== null && labels !== undefined),
    leftOut: lines.length - rows.length,
  };
}
