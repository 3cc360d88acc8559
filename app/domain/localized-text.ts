import { z } from 'zod';

/** How far one language's version of a text has come. */
export const textStatuses = ['missing', 'machine draft', 'translated', 'reviewed', 'outdated'] as const;
export type TextStatus = (typeof textStatuses)[number];

export const localizedTextSchema = z.record(
  z.string(),
  z.object({ text: z.string().min(1), status: z.enum(textStatuses) }),
);

/** One text in several languages, by language tag, each with its status. */
export type LocalizedText = z.infer<typeof localizedTextSchema>;

/** A text as it is shown: with the language that it is really in, which may be another than was asked for. */
export interface ShownText {
  readonly text: string;
  readonly language: string;
  readonly status: TextStatus;
}

/**
 * The text in the wanted language, or in the first of the fallbacks that has it, or in any language at all.
 * Never the empty string: a text without any language is a fault in the survey and is reported as such.
 */
export function textIn(
  localized: LocalizedText,
  language: string,
  fallbacks: readonly string[] = ['en', 'fr'],
): ShownText {
  for (const tag of [language, ...fallbacks, ...Object.keys(localized)]) {
    const entry = localized[tag];
    if (entry !== undefined && entry.status !== 'missing') return { ...entry, language: tag };
  }
  throw new Error('A localized text has no text in any language');
}
