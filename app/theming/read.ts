import { canonicalLanguage } from '#app/language/languages.ts';
import { detectSegments, mainLanguage, type LanguageSegment } from '#app/language/segments.ts';
import { analyseComment, analyseMixedComment, readLength, type AnalysedComment } from './analyse.ts';
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

/**
 * The comment's main language, and where it changes. A tag that somebody gave stands, and is the prior of each part;
 * without one, the main language is what most of the text is in.
 */
function languageOf(
  comment: ThemingComment,
  settings: ThemingSettings,
): { language: CommentLanguage; segments: readonly LanguageSegment[] } {
  const said = canonicalLanguage(comment.language ?? 'und');
  const prior = said === 'und' ? (settings.priorLanguage ?? null) : said;
  const segments = detectSegments(comment.text, { plausible: settings.languages, prior });
  const main = said === 'und' ? mainLanguage(segments) : { language: said, confidence: 1 };
  return { language: { commentId: comment.id, ...main }, segments };
}

/** The look-up of a language, made when it is first needed. */
export function lexiconOf(lexicons: Lexicons, language: string): (form: string) => WordType {
  const known = lexicons.get(language) ?? createLexicon(language);
  lexicons.set(language, known);
  return known;
}

/** Settles a comment's language and analyses it. Depends on nothing but the comment and the settings. */
export function readComment(comment: ThemingComment, settings: ThemingSettings, lexicons: Lexicons): ReadComment {
  const { language, segments } = languageOf(comment, settings);
  const silent = silenceOf(comment.text);
  if (silent !== null)
    return { language, analysed: null, translation: null, notes: [{ code: silent, commentId: comment.id }] };
  const notes: RunNote[] = [];
  if (comment.text.length > readLength) notes.push({ code: 'cut-short', commentId: comment.id });
  if (language.language === 'und') notes.push({ code: 'language-unknown', commentId: comment.id });
  const own = (tag: string): ((form: string) => WordType) => lexiconOf(lexicons, tag);
  const analysed =
    segments.length > 1
      ? analyseMixedComment(comment, language.language, segments, own)
      : analyseComment(comment, language.language, own(language.language));
  return { language, analysed, translation: readTranslation(comment, lexicons), notes };
}

function readTranslation({ id, translation }: ThemingComment, lexicons: Lexicons): AnalysedComment | null {
  if (translation === undefined || silenceOf(translation.text) !== null) return null;
  const language = canonicalLanguage(translation.language);
  return analyseComment({ id, text: translation.text }, language, lexiconOf(lexicons, language));
}
