import { z } from 'zod';
import type { CodebookArea, ReviewedComment, ThemingComment } from '#app/theming/types.ts';
import { InputError } from '../json-lines.ts';

/** A line of the input: a comment, and what people decided about it, if they did. */
export interface CommentLine {
  readonly comment: ThemingComment;
  readonly decided: readonly string[] | null;
}

const language = z.string({ error: 'must be a language tag or null' }).nullish();
const commentLine = z.object({
  id: z.union([z.string().min(1, 'is empty'), z.number()], { error: 'must be text or a number' }).optional(),
  text: z.string({ error: 'must be text' }),
  language,
  lang: language,
  translation: z
    .object(
      { text: z.string({ error: 'must be text' }), language: z.string({ error: 'must be a language tag' }) },
      { error: 'must be an object with text and language' },
    )
    .nullish(),
  decided: z.array(z.string({ error: 'must be the id of an area' }), { error: 'must be a list' }).nullish(),
});

function parseLine(value: unknown, line: number): CommentLine {
  const parsed = commentLine.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InputError(
      issue === undefined || issue.path.length === 0
        ? 'is not a JSON object'
        : `“${issue.path.join('.')}” ${issue.message}`,
    );
  }
  const { id, text, language, lang, translation, decided } = parsed.data;
  const comment = { id: String(id ?? line), text, language: language ?? lang ?? null };
  return {
    comment: translation === undefined || translation === null ? comment : { ...comment, translation },
    decided: decided ?? null,
  };
}

/** Parses line after line; refuses an id that an earlier line has, and an area that the codebook lacks. */
export function commentLines(codebook: readonly CodebookArea[]): (value: unknown, line: number) => CommentLine {
  const areas = new Set(codebook.map(({ id }) => id));
  const lineOf = new Map<string, number>();
  return (value, line) => {
    const parsed = parseLine(value, line);
    const earlier = lineOf.get(parsed.comment.id);
    if (earlier !== undefined) throw new InputError(`has the id of line ${String(earlier)}`);
    lineOf.set(parsed.comment.id, line);
    const unknown = parsed.decided?.findIndex((area) => !areas.has(area)) ?? -1;
    if (unknown >= 0) throw new InputError(`“decided.${String(unknown)}” is no area of the codebook`);
    return parsed;
  };
}

/** The lines with decisions, as the pipeline takes them. */
export function reviewedAmong(lines: readonly CommentLine[]): ReviewedComment[] {
  return lines.flatMap(({ comment, decided }) =>
    decided === null
      ? []
      : [
          {
            commentId: comment.id,
            about: decided.map((targetKey) => ({ targetType: 'area' as const, targetKey })),
          },
        ],
  );
}
