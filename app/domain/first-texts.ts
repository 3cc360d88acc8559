import type { LocalizedText, TextStatus } from './localized-text.ts';

/** One string in one language as it is first written. */
interface FirstText {
  readonly textId: string;
  readonly language: string;
  readonly text: string;
  readonly status: TextStatus;
  readonly isSource: boolean;
}

/**
 * Texts that came from elsewhere, each with one of its languages as the one that the others are translations of: the one
 * that was so there, else `sourceLanguage`, else an official one, else any.
 */
export function firstTexts(
  texts: Readonly<Record<string, LocalizedText>>,
  sourceLanguage: string,
  sources: ReadonlyMap<string, string> = new Map(),
): readonly FirstText[] {
  return Object.entries(texts).flatMap(([textId, localized]) => {
    const written = Object.entries(localized).filter(([, { status }]) => status !== 'missing');
    const preferred = [sources.get(textId), sourceLanguage, 'en', 'fr', written[0]?.[0]];
    const source = preferred.find((tag) => written.some(([language]) => language === tag));
    return written.map(([language, { text, status }]) => ({
      ...{ textId, language, text, status },
      isSource: language === source,
    }));
  });
}
