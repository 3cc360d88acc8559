import { interfaceLanguages } from '#app/language/languages.ts';
import { compileMatcher } from './match.ts';
import type { AnalysedComment } from './analyse.ts';
import { keepNotes } from './notes.ts';
import { readComment, type Lexicons } from './read.ts';
import { byId, snapshotHash } from './snapshot.ts';
import { suggestAreas } from './suggest.ts';
import { findThemes } from './themes.ts';
import type {
  CandidateTheme,
  CodebookArea,
  CommentLanguage,
  RunNote,
  Suggestion,
  ThemingComment,
  ThemingResult,
  ThemingSettings,
} from './types.ts';
import { fitKeywordStrength } from './weigh.ts';

/** Changes whenever the same comments, codebook and settings may give another result. */
const pipelineVersion = '1.0';

export const defaultThemingSettings: ThemingSettings = {
  seed: 1,
  languages: interfaceLanguages.map(({ tag }) => tag),
  minimumScore: 0.28,
  minimumThemeSize: 5,
};

/** How far a run is. */
export interface ThemingProgress {
  readonly stage: 'read' | 'theme';
  /** Comments done in this stage. */
  readonly done: number;
  readonly total: number;
}

/**
 * Text in, explained suggestions out: detects and analyses each comment, matches the codebook's keywords, weighs them,
 * suggests areas, clusters what each language's comments have in common, names the clusters and suggests them as
 * candidate themes. Pure and seeded: the same comments in any order give the same result, with suggestions in the order
 * of the comments' ids. Never changes its input, never throws on any text, works in time linear in the comments.
 */
export function runTheming(
  comments: readonly ThemingComment[],
  codebook: readonly CodebookArea[],
  settings: ThemingSettings,
  onProgress: (progress: ThemingProgress) => void = () => undefined,
): ThemingResult {
  const total = comments.length;
  const inOrder = [...comments].sort(byId);
  const read = readAll(inOrder, settings, (done) => {
    onProgress({ stage: 'read', done, total });
  });
  const { notes } = read;
  const suggestions: Suggestion[] = [];
  const themes: CandidateTheme[] = [];
  let themed = 0;
  for (const [language, analysed] of [...read.byLanguage].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const lexicon = read.lexicons.get(language);
    if (lexicon === undefined) continue;
    if (!codebook.some((area) => Object.hasOwn(area.keywords, language)))
      notes.push({ code: 'no-keywords', detail: language });
    const matcher = compileMatcher(codebook, language, lexicon);
    const matches = analysed.map(matcher.match);
    const strength = fitKeywordStrength(matcher.keywords, matches);
    const firstArea = new Map<string, string>();
    analysed.forEach((comment, index) => {
      const areas = suggestAreas(comment.id, settings.minimumScore, { matches: matches[index] ?? [], strength });
      if (areas[0] !== undefined) firstArea.set(comment.id, areas[0].targetKey);
      for (const area of areas) suggestions.push(area);
    });
    const found = findThemes(analysed, language, firstArea, settings);
    themes.push(...found.themes);
    for (const suggestion of found.suggestions) suggestions.push(suggestion);
    themed += analysed.length;
    onProgress({ stage: 'theme', done: themed, total });
  }
  return {
    version: pipelineVersion,
    settings: { ...settings, languages: [...settings.languages] },
    snapshotHash: snapshotHash(comments, codebook),
    languages: read.languages,
    suggestions: suggestions.sort((a, b) => (a.commentId === b.commentId ? 0 : a.commentId < b.commentId ? -1 : 1)),
    themes,
    notes: keepNotes(notes),
  };
}

function readAll(inOrder: readonly ThemingComment[], settings: ThemingSettings, onRead: (done: number) => void) {
  const lexicons: Lexicons = new Map();
  const languages: CommentLanguage[] = [];
  const byLanguage = new Map<string, AnalysedComment[]>();
  const notes: RunNote[] = [];
  let before: string | null = null;
  inOrder.forEach((comment, index) => {
    if (comment.id === before) notes.push({ code: 'duplicate-id', commentId: comment.id });
    before = comment.id;
    const read = readComment(comment, settings, lexicons);
    languages.push(read.language);
    notes.push(...read.notes);
    onRead(index + 1);
    if (read.analysed === null) return;
    const { language } = read.analysed;
    const others = byLanguage.get(language);
    if (others === undefined) byLanguage.set(language, [read.analysed]);
    else others.push(read.analysed);
  });
  return { languages, byLanguage, lexicons, notes };
}
