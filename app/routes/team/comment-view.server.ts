import type { CommentWords, ReviewView, SuggestionView, TargetView } from '#app/components/review-view.ts';
import { markText } from '#app/domain/marked-text.ts';
import type { TextsByLanguage } from '#app/domain/report/bilingual.ts';
import { parseTargetId, strengthOf, targetId } from '#app/domain/review.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { directionOf } from '#app/language/languages.ts';
import type { OpenComment, ShownSuggestion } from '#app/services/open-comment.ts';
import { objectionView } from './objection-view.server.ts';
import { languageName, shown, shownEntry, shownText } from './shown-text.server.ts';

/** A comment, its suggestions and the codebook as the review page shows them, every text in a language it says. */
export function commentView(open: OpenComment, language: string, reader: string): ReviewView {
  const { suggestions, redactedText, kind, progress } = open;
  const words = (evidence: ShownSuggestion['evidence']) =>
    // Beside a covered comment its words would stand uncovered.
    open.distressing ? [] : evidenceWords(evidence, redactedText);
  return {
    ...{ id: open.id, revision: open.revision, reader, reads: open.reads, covered: open.distressing },
    consultation: { slug: open.consultation.slug, title: shownText(open.consultation.title, language) },
    comment: {
      ...wordsIn(open.language, language),
      pieces: markText(
        redactedText,
        // A theme stands folded away: its underline would be a riddle.
        suggestions.map(({ target, evidence }) => (target.type === 'area' ? evidence : [])),
      ),
    },
    translations: open.translations.map(({ text, origin, language: tag }) => ({
      ...{ ...wordsIn(tag, language), origin, pieces: markText(text, []) },
    })),
    question: open.question === null ? null : shownText(open.question, language),
    runId: open.runId,
    basis: open.decidedAt?.toISOString() ?? null,
    suggestionsShown: open.suggestionsShown,
    suggestions: suggestions.map((suggestion, mark) => ({
      ...suggestionView(open, suggestion, language),
      ...{ mark, strength: strengthOf(suggestion.score), words: words(suggestion.evidence) },
    })),
    kind: kind === null ? null : { kind: kind.kind, words: words(kind.evidence) },
    areas: open.areas.map(({ key }) => areaView(open, key, language)),
    themes: themesInOrder(open).map(({ key }) => themeView(open, key, language)),
    ...{ choices: open.choices, kept: open.kept, debrief: open.debrief, danger: open.danger },
    objections: open.objections.map((objection) => objectionView(objection, (id) => targetName(open, id, language))),
    progress:
      progress === null
        ? null
        : { place: formatNumber(progress.place, language), of: formatNumber(progress.of, language) },
    quoteConsent: open.quoteConsent,
  };
}

function wordsIn(tag: string | null, pageLanguage: string): Omit<CommentWords, 'pieces'> {
  if (tag === null) return { language: 'und', direction: 'auto', languageName: null };
  return { language: tag, direction: directionOf(tag), languageName: languageName(tag, pageLanguage) };
}

function suggestionView(open: OpenComment, { target, candidate }: ShownSuggestion, language: string) {
  const keyphrases = candidate?.keyphrases ?? [];
  const base = { target, keyphrases, candidate: candidate !== null };
  if (candidate === null) {
    const { within: _, ...named } = targetView(open, target, language);
    return { ...named, ...base };
  }
  const name = shown(candidate.label, candidate.language);
  return { id: targetId(target), name, definition: null, draft: false, ...base } satisfies Partial<SuggestionView>;
}

function targetView(open: OpenComment, { type, key }: ShownSuggestion['target'], language: string): TargetView {
  return type === 'area' ? areaView(open, key, language) : themeView(open, key, language);
}

/** What a target is called on this page; by its key where neither the codebook nor the run knows it any more. */
function targetName(open: OpenComment, id: string, language: string) {
  const target = parseTargetId(id) ?? { type: 'area', key: id };
  const candidate = open.suggestions.find((one) => targetId(one.target) === id)?.candidate;
  return candidate ? shown(candidate.label, candidate.language) : targetView(open, target, language).name;
}

function areaView({ areas }: OpenComment, key: string, language: string): TargetView {
  const area = areas.find((one) => one.key === key);
  return {
    id: targetId({ type: 'area', key }),
    name: (area && shownEntry(area.label, language)) ?? shown(key, 'en'),
    definition: area === undefined ? null : shownEntry(area.definition, language),
    draft: area?.draftLanguages.includes(language) ?? false,
    within: null,
  };
}

function themeView(open: OpenComment, key: string, language: string): TargetView {
  const theme = open.themes.find((one) => one.key === key);
  const area = open.areas.find((one) => one.key === theme?.areaKey);
  return {
    id: targetId({ type: 'theme', key }),
    name: (theme && shownEntry(plainTexts(theme.name), language)) ?? shown(key, 'en'),
    definition: theme === undefined ? null : shownEntry(plainTexts(theme.definition), language),
    draft: false,
    within: area === undefined ? null : shownEntry(area.label, language),
  };
}

/** Themes as the areas that they belong to stand; the others last. */
function themesInOrder({ themes, areas }: OpenComment): OpenComment['themes'] {
  const place = (areaKey: string | null) => {
    const at = areas.findIndex((area) => area.key === areaKey);
    return at === -1 ? areas.length : at;
  };
  return themes.toSorted((a, b) => place(a.areaKey) - place(b.areaKey));
}

/** A theme's texts without their status. */
export function plainTexts(texts: TextsByLanguage): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([tag, entry]) => {
      if (typeof entry === 'string') return [[tag, entry]];
      return entry.status === 'missing' ? [] : [[tag, entry.text]];
    }),
  );
}

/** The words of the comment that are evidence, each once, in their order. */
function evidenceWords(evidence: ShownSuggestion['evidence'], text: string): readonly string[] {
  const inOrder = evidence.toSorted((a, b) => a.start - b.start);
  const words = inOrder.map(({ start, end }) => text.slice(start, end).trim()).filter((word) => word !== '');
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()];
}
