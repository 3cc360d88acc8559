import type {
  PracticeAnswerView,
  PracticeAreaView,
  PracticeCommentView,
  PracticeResultView,
} from '#app/components/practice/practice-view.ts';
import { judge } from '#app/domain/practice.ts';
import {
  practiceComments,
  type PracticeArea,
  type PracticeComment,
  type PracticeId,
} from '#app/domain/practice-comments.ts';
import { formatNumber, formatPercent } from '#app/i18n/format.ts';
import type { OpenPractice } from '#app/services/practise.ts';
import { firstBatchText } from './reading-view.server.ts';
import { shown, shownEntry } from './shown-text.server.ts';
import type { Speaking } from './theming-view.server.ts';

/** The areas of the practice, in the language of the team's words. */
export function practiceAreaViews({ areas }: OpenPractice, language: string): readonly PracticeAreaView[] {
  return areas.map(({ key, label, definition }) => ({
    key,
    name: shownEntry(label, language) ?? shown(key, 'en'),
    definition: shownEntry(definition, language),
  }));
}

/** A made-up comment that waits for an answer. */
export function practiceCommentView({ id, hard }: PracticeComment, language: string): PracticeCommentView {
  const place = practiceComments.findIndex((one) => one.id === id) + 1;
  return { id, hard, number: formatNumber(place, language), of: formatNumber(practiceComments.length, language) };
}

/** What was answered about a comment beside what the practice says; null where nothing was answered yet. */
export function practiceAnswerView(
  open: OpenPractice,
  id: PracticeId | null,
  language: string,
): PracticeAnswerView | null {
  const comment = practiceComments.find((one) => one.id === id);
  const answer = id === null ? undefined : open.answers[id];
  if (comment === undefined || answer === undefined) return null;
  const names = (areas: readonly PracticeArea[]) => {
    const named = practiceAreaViews(open, language).filter(({ key }) => areas.includes(key));
    return new Intl.ListFormat(language, { type: 'conjunction' }).format(named.map(({ name }) => name.text));
  };
  return {
    ...practiceCommentView(comment, language),
    verdict: judge(comment, answer),
    own: { ending: answer.ending, areas: names(answer.areas), kinds: answer.kind === null ? [] : [answer.kind] },
    right: { ending: comment.ending, areas: names(comment.areas), kinds: comment.kinds },
  };
}

/** How the practice went; null before its end. */
export function practiceResultView(open: OpenPractice, here: string, speaking: Speaking): PracticeResultView | null {
  const { result, compared, first } = open;
  const { t, language } = speaking;
  if (result === null) return null;
  return {
    agreed: formatNumber(result.agreed, language),
    of: formatNumber(result.of, language),
    all: result.again.length === 0,
    share: formatPercent(compared.decisions === 0 ? 1 : compared.same / compared.decisions, language),
    again: result.again.map(({ id, verdict }) => ({ id, verdict, href: `${here}?shown=${id}` })),
    first: firstBatchText(first, speaking) ?? t('team:practice.first.notYet'),
  };
}
