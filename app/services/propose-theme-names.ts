import type { AssistantProvider } from '../domain/assistant-port.ts';
import { shareableText } from '../domain/shareable-text.ts';
import { redact } from '../theming/redact.ts';
import type { CandidateTheme } from '../theming/types.ts';

/** A run does not wait longer than this for names: it is good without them. */
const PATIENCE_MS = 120_000;
const THEMES_AT_ONCE = 4;
const COMMENTS_SHOWN = 3;

/**
 * Asks the assistant for a name of each theme. It sees keyphrases and some typical comments, redacted once more on the
 * way out, and gives proposals: themes keep the names that their comments gave them. What fails is left out.
 */
export async function proposeThemeNames(
  assistant: AssistantProvider,
  themes: readonly CandidateTheme[],
  textOf: (commentId: string) => string | undefined,
): Promise<ReadonlyMap<string, string>> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const names = new Map<string, string>();
  const waiting = [...themes];
  const ask = async (): Promise<void> => {
    for (let theme = waiting.shift(); theme !== undefined && !signal.aborted; theme = waiting.shift()) {
      const shown = (text: string) => shareableText(redact(text));
      const typical = theme.typicalCommentIds.flatMap((id) => textOf(id) ?? []).slice(0, COMMENTS_SHOWN);
      const name = await assistant
        .proposeName(
          { language: theme.language, keyphrases: theme.keyphrases.map(shown), typicalComments: typical.map(shown) },
          { signal },
        )
        .catch(() => null);
      if (name !== null) names.set(theme.key, name);
    }
  };
  await Promise.all(Array.from({ length: THEMES_AT_ONCE }, ask));
  return names;
}
