import type { TFunction } from 'i18next';
import { createContext, Fragment, useContext, useMemo, type ElementType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn, type LocalizedText } from '#app/domain/localized-text.ts';
import { makeI18n } from '#app/i18n/instance.ts';
import { directionOf } from '#app/language/languages.ts';
import { useWords, type WordsProps } from './words.ts';

/** The language that an interviewer reads along in, with the interface's strings in it. */
export interface Companion {
  readonly language: string;
  readonly strings: Readonly<Record<string, unknown>>;
}

interface ReadAlong {
  readonly language: string;
  readonly t: TFunction<'survey'>;
}

const ReadAlongContext = createContext<ReadAlong | null>(null);

/** Within it, texts of the survey stand in the interviewer's language too, beneath the person's, where the two differ. */
export function CompanionProvider({
  companion,
  language,
  children,
}: {
  readonly companion: Companion | null;
  /** Of the page: the person's. */
  readonly language: string;
  readonly children: ReactNode;
}) {
  const beside = useMemo(() => {
    if (companion === null || companion.language === language) return null;
    const i18n = makeI18n(companion.language, { [companion.language]: { survey: companion.strings } });
    return { language: companion.language, t: i18n.getFixedT(companion.language, 'survey') };
  }, [companion, language]);
  return <ReadAlongContext.Provider value={beside}>{children}</ReadAlongContext.Provider>;
}

/** A text of the survey, on an element of its own. */
export function CompanionWords({
  of,
  as: Element = 'span',
  ...own
}: {
  readonly of: LocalizedText;
  readonly as?: ElementType;
  readonly className?: string;
  readonly id?: string;
}) {
  const words = useWords();
  const beside = useContext(ReadAlongContext);
  const shown = words(of);
  const along = beside === null ? null : textIn(of, beside.language);
  return (
    <Element {...own} {...shown}>
      {shown.children}
      {along !== null && along.text !== shown.children && <Beneath language={along.language}>{along.text}</Beneath>}
    </Element>
  );
}

/** A longer text of the survey, of paragraphs that empty lines part; in the interviewer's language beneath all of them. */
export function CompanionParagraphs({ of }: { readonly of: LocalizedText }) {
  const words = useWords();
  const beside = useContext(ReadAlongContext);
  const { children, ...language } = words(of);
  const along = beside === null ? null : textIn(of, beside.language);
  return (
    <>
      {children.split(/\n\s*\n/).map((paragraph, index) => (
        <Fragment key={index}>
          <p {...language}>{paragraph}</p>{' '}
        </Fragment>
      ))}
      {along !== null && along.text !== children && <Beneath language={along.language}>{along.text}</Beneath>}
    </>
  );
}

/** For an option of a list, which holds nothing but text: one language after the other. */
export function useOptionWords(): (text: LocalizedText) => WordsProps {
  const words = useWords();
  const beside = useContext(ReadAlongContext);
  return (text) => {
    const shown = words(text);
    const along = beside === null ? shown.children : textIn(text, beside.language).text;
    return along === shown.children ? shown : { ...shown, children: `${shown.children} / ${along}` };
  };
}

/** Says a sentence of the interface in one language or the other. */
export type Say = (t: TFunction<'survey'>, language: string) => string;

/** A sentence of the interface; `say` is asked for it in each of the languages. */
export function CompanionSentence({ say }: { readonly say: Say }) {
  const { t, i18n } = useTranslation('survey');
  const beside = useContext(ReadAlongContext);
  return (
    <>
      {say(t, i18n.language)}
      {beside !== null && <Beneath language={beside.language}>{say(beside.t, beside.language)}</Beneath>}
    </>
  );
}

/** The same on a button, one beneath the other. */
export function CompanionLabel({ say }: { readonly say: Say }) {
  return (
    <span>
      <CompanionSentence say={say} />
    </span>
  );
}

/** Not a span: rows of choices draw their border around those. */
function Beneath({ language, children }: { readonly language: string; readonly children: string }) {
  return (
    <small className="companion" lang={language} dir={directionOf(language)}>
      {children}
    </small>
  );
}
