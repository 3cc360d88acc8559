import { detectLanguage } from '#app/language/detect.ts';
import { canonicalLanguage } from '#app/language/languages.ts';
import { analyseComment, readLength, type AnalysedComment } from './analyse.ts';
import { createLexicon, type WordType } from './lexicon.ts';
import { saysNothing } from './nothing.ts';
import type { CommentLanguage, RunNote, ThemingComment, ThemingSettings } from './types.ts';

/** What reading one comment hands on. */
export interface ReadComment {
  readonly language: CommentLanguage;
  /** Null when the comment says nothing. */
  readonly analysed: AnalysedComment | null;
  /** The comment's translation, where it has one that says something. */
  readonly translation: AnalysedComment | null;
  /** What was empty, cut short or of no known language. */
  readonly notes: readonly RunNote[];
}

/** Word look-up tables that the comments of a thread share, by language. */
export type Lexicons = Map<string, (form: string) => WordType>;

const hasWord = /[\p{L}\p{N}]/u;

/** Why a comment has nothing to theme; null when it has something. */
function silenceOf(text: string): string | null {
  if (!hasWord.test(text)) return 'no-words';
  return saysNothing(text) ? 'says-nothing' : null;
}

function languageOf(comment: ThemingComment, settings: ThemingSettings): CommentLanguage {
  const said = canonicalLanguage(comment.language ?? 'und');
  if (said !== 'und') return { commentId: comment.id, language: said, confidence: 1 };
  const detected = detectLanguage(comment.text, {
    plausible: settings.languages,
    prior: settings.priorLanguage ?? null,
  });
  return { commentId: comment.id, ...detected };
}

/** The look-up of a language, made when it is first needed. */
export function lexiconOf(lexicons: Lexicons, language: string): (form: string) => WordType {
  const known = lexicons.get(language) ?? createLexicon(language);
  lexicons.set(language, known);
  return known;
}

/** Settles a comment's language and analyses it. Depends on nothing but the comment and the settings. */
export function readComment(comment: ThemingComment, settings: ThemingSettings, lexicons: Lexicons): ReadComment {
  const language = languageOf(comment, settings);
  const silent = silenceOf(comment.text);
  if (silent !== null)
    return { language, analysed: null, translation: null, notes: [{ code: silent, commentId: comment.id }] };
  const notes: RunNote[] = [];
  if (comment.text.length > readLength) notes.push({ code: 'cut-short', commentId: comment.id });
  if (language.language === 'und') notes.push({ code: 'language-unknown', commentId: comment.id });
  const analysed = analyseComment(comment, language.language, lexiconOf(lexicons, language.language));
  return { language, analysed, translation: readTranslation(comment, lexicons), notes };
}

function readTranslation({ id, translation }: ThemingComment, lexicons: Lexicons): AnalysedComment | null {
  if (translation === undefined || silenceOf(translation.text) !== null) return null;
  const language = canonicalLanguage(translation.language);
  return analyseComment({ id, text: translation.text }, language, lexiconOf(lexicons, language));
}
