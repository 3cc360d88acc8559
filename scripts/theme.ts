import { inThisThread } from '#app/theming/parallel/pool.ts';
import { inThreads } from '#app/theming/parallel/threads.ts';
import { runTheming, type ThemingProgress } from '#app/theming/pipeline.ts';
import type { Suggestion, ThemingComment, ThemingResult } from '#app/theming/types.ts';
import { InputError, readJsonLines, writeJsonLines } from './json-lines.ts';
import { readCodebook } from './read-codebook.ts';
import { parseThemeRequest, themeHelp } from './theme/arguments.ts';
import { commentLines, reviewedAmong } from './theme/comment-lines.ts';
import { loadWordVectors } from './word-vectors.ts';

export const summary = 'suggest priority areas, candidate themes and kinds for comments in a file';

/** Fewer comments are themed sooner than threads are started. */
const worthThreads = 5_000;

/** One line a comment in the order of the input, then one a theme, one a proposed keyword, then one for the run. */
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
      suggestions: (suggestions.get(id) ?? []).map(({ targetType, targetKey, score, basis, evidence }) => ({
        targetType,
        targetKey,
        score,
        basis,
        evidence,
      })),
    };
  }
  for (const theme of result.themes) yield { type: 'theme', ...theme };
  for (const proposal of result.proposals) yield { type: 'keyword-proposal', ...proposal };
  const { version, settings, snapshotHash, targets, notes } = result;
  yield { type: 'run', version, settings, snapshotHash, comments: comments.length, targets, notes };
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
      `\r${stage.padEnd(7)} [${'#'.repeat(filled)}${'.'.repeat(30 - filled)}] ${String(done)}/${String(total)}`,
    );
    if (done >= total) process.stderr.write('\n');
  };
}

/** Exit code 0, or 2 when something that was given is wrong. */
export async function run(args: string[]): Promise<number> {
  try {
    const request = parseThemeRequest(args);
    if (request === 'help') {
      process.stdout.write(themeHelp);
      return 0;
    }
    const codebook = await readCodebook(request.codebook);
    const lines = await readJsonLines(request.input, commentLines(codebook));
    const comments = lines.map(({ comment }) => comment);
    const words = await loadWordVectors((sentence) => process.stderr.write(`${sentence}\n`));
    const { result } = await runTheming({ comments, codebook, reviewed: reviewedAmong(lines) }, request.settings, {
      words: words?.buffer ?? null,
      openPool: request.threads > 1 && comments.length >= worthThreads ? inThreads(request.threads) : inThisThread,
      onProgress: progressBar(),
    });
    await writeJsonLines(request.output, outputLines(comments, result));
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}
