import { useTranslation } from 'react-i18next';
import { textIn, type LocalizedText } from '#app/domain/localized-text.ts';
import { directionOf } from '#app/language/languages.ts';

/** What an element needs to show a text in the language that the text is really in. */
export interface WordsProps {
  readonly children: string;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

/** Spreads a localized text on an element: its words in the page's language, or in another one that is then marked. */
export function useWords(): (text: LocalizedText) => WordsProps {
  const { i18n } = useTranslation();
  return (text) => {
    const shown = textIn(text, i18n.language);
    if (shown.language === i18n.language) return { children: shown.text };
    return { children: shown.text, lang: shown.language, dir: directionOf(shown.language) };
  };
}
