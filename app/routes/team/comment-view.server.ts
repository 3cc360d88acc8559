import { markText } from '#app/domain/marked-text.ts';
import { parseTargetId, strengthOf, targetId } from '#app/domain/review.ts';
import type { ReviewView } from '#app/components/review-view.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { directionOf } from '#app/language/languages.ts';
import type { OpenComment, ShownSuggestion } from '#app/services/open-comment.ts';
import { objectionView } from './objection-view.server.ts';
import { languageName, shown, shownEntry, shownText } from './shown-text.server.ts';

/** A comment, its suggestions and the codebook as the review page shows them, every text in a language it says. */
export function commentView(open: OpenComment, language: string): ReviewView {
  const { suggestions, redactedText } = open;
  const commentLanguage = open.language ?? 'und';
  return {
    id: open.id,
    revision: open.revision,
    consultation: { slug: open.consultation.slug, title: shownText(open.consultation.title, language) },
    comment: {
      language: commentLanguage,
      direction: open.language === null ? 'auto' : directionOf(open.language),
      languageName: open.language === null ? null : languageName(open.language, language),
      pieces: markText(
        redactedText,
        // A theme stands folded away: its underline would be a riddle.
        suggestions.map(({ target, evidence }) => (target.type === 'area' ? evidence : [])),
      ),
    },
    question: open.question === null ? null : shownText(open.question, language),
    runId: open.runId,
    basis: open.own === null ? null : open.own.at.toISOString(),
    suggestions: suggestions.map((suggestion, mark) => ({
      id: targetId(suggestion.target),
      target: suggestion.target,
      mark,
      strength: strengthOf(suggestion.score),
      words: evidenceWords(suggestion.evidence, redactedText),
      keyphrases: suggestion.theme?.keyphrases ?? [],
      ...(suggestion.theme === null ? areaView(open, suggestion.target.key, language) : themeView(suggestion.theme)),
    })),
    kind: open.kind === null ? null : { kind: open.kind.kind, words: evidenceWords(open.kind.evidence, redactedText) },
    areas: open.areas.map((area) => ({ key: area.key, ...areaView(open, area.key, language) })),
    own: open.own === null ? null : open.own.codings,
    objections: open.objections.map((objection) => objectionView(objection, (id) => targetName(open, id, language))),
    waiting: { count: open.waiting, number: formatNumber(open.waiting, language) },
    quoteConsent: open.quoteConsent,
  };
}

/** What a target is called on this page; by its key where neither the codebook nor the run knows it any more. */
function targetName(open: OpenComment, id: string, language: string) {
  const target = parseTargetId(id);
  const found = open.suggestions.find((one) => target !== null && targetId(one.target) === id);
  if (found?.theme) return themeView(found.theme).name;
  return areaView(open, target?.key ?? id, language).name;
}

function areaView({ areas }: OpenComment, key: string, language: string) {
  const area = areas.find((one) => one.key === key);
  return {
    name: (area && shownEntry(area.label, language)) ?? shown(key, 'en'),
    definition: area === undefined ? null : shownEntry(area.definition, language),
    draft: area?.draftLanguages.includes(language) ?? false,
  };
}

function themeView({ label, language }: NonNullable<ShownSuggestion['theme']>) {
  return { name: shown(label, language), definition: null, draft: false };
}

/** The words of the comment that are evidence, each once, in their order. */
function evidenceWords(evidence: ShownSuggestion['evidence'], text: string): readonly string[] {
  const inOrder = evidence.toSorted((a, b) => a.start - b.start);
  const words = inOrder.map(({ start, end }) => text.slice(start, end).trim()).filter((word) => word !== '');
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()];
}
