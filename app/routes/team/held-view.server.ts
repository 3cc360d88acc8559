import type { AlikeView, HeldAnswer, HeldComment, HeldGroupView, HeldResponseView } from '#app/components/held-view.ts';
import { questionKeyOf } from '#app/domain/answer-field.ts';
import { holdReasons, type HoldReason } from '#app/domain/hold-reason.ts';
import { markText } from '#app/domain/marked-text.ts';
import { allQuestions, type SurveyDocument } from '#app/domain/survey.ts';
import type { Question } from '#app/domain/survey-question.ts';
import { formatMoment, formatNumber } from '#app/i18n/format.ts';
import { directionOf } from '#app/language/languages.ts';
import type { HeldList } from '#app/services/list-held.ts';
import { groupName } from './held-form.server.ts';
import { languageName, shown, shownText } from './shown-text.server.ts';
import { counted, type Speaking } from './theming-view.server.ts';

type Listed = HeldList['groups'][number]['responses'][number];

/** As many as one press of a button sends. */
const MOST_SET_ASIDE = 2_000;

/** Groups with responses on this page of the list. Names, numbers and dates stand among the team's words. */
export function heldGroupViews({ groups }: HeldList, language: string, speaking: Speaking): readonly HeldGroupView[] {
  return groups
    .filter(({ responses }) => responses.length > 0)
    .sort((a, b) => b.hour.localeCompare(a.hour) || a.reasons.localeCompare(b.reasons))
    .map((group) => ({
      name: groupName(group),
      reasons: reasonsOf(group.reasons),
      hour: formatMoment(new Date(group.hour), speaking.language, speaking.timeZone),
      total: counted(group.count, speaking),
      responses: group.responses.map((one) => responseView(one, language, speaking)),
    }));
}

function reasonsOf(joined: string): readonly HoldReason[] {
  const given = joined.split('+');
  return holdReasons.filter((reason) => given.includes(reason));
}

function responseView(one: Listed, language: string, speaking: Speaking): HeldResponseView {
  const questions = one.survey === null ? [] : allQuestions(one.survey);
  return {
    id: one.id,
    came: formatMoment(one.submittedAt, speaking.language, speaking.timeZone),
    alike: one.alike === 0 ? null : counted(one.alike, speaking),
    answers: questions.flatMap((question): HeldAnswer[] => {
      const chosen = one.answers.filter(({ questionKey }) => questionKeyOf(questionKey) === question.key);
      if (chosen.length === 0) return [];
      const choices = chosen.map(({ choiceKey }) => choiceIn(question, choiceKey, language));
      return [{ question: shownText(question.title, language), choices }];
    }),
    comments: one.comments.map((comment) => ({
      question: titleOf(one.survey, comment.questionKey, language),
      ...commentView(comment, speaking),
    })),
  };
}

function titleOf(survey: SurveyDocument | null, key: string, language: string) {
  const question = survey === null ? undefined : allQuestions(survey).find((one) => one.key === questionKeyOf(key));
  return question === undefined ? shown(key, 'en') : shownText(question.title, language);
}

/** A point of a scale stands for itself. */
function choiceIn(question: Question, key: string, language: string) {
  const choice = 'choices' in question ? question.choices.find((one) => one.key === key) : undefined;
  if (choice !== undefined) return shownText(choice.label, language);
  return shown(/^\d+$/.test(key) ? formatNumber(Number(key), language) : key, language);
}

function commentView(
  { text, language: tag }: { readonly text: string | null; readonly language: string | null },
  { language }: Speaking,
): Omit<HeldComment, 'question'> {
  const known = tag === null || tag === 'und' ? null : tag;
  return {
    pieces: text === null ? null : markText(text, []),
    language: known ?? 'und',
    direction: known === null ? 'auto' : directionOf(known),
    languageName: known === null ? null : languageName(known, language),
  };
}

/** Counted responses that say nearly the same, with what the buttons send. */
export function alikeViews({ alike }: HeldList, speaking: Speaking): readonly AlikeView[] {
  return alike.map(({ questionKey, responseIds, text, language }) => {
    const ids = responseIds.slice(0, MOST_SET_ASIDE);
    return {
      id: `${questionKey}-${ids[0] ?? ''}`,
      total: counted(responseIds.length, speaking),
      ...commentView({ text, language }, speaking),
      all: ids.join(','),
      butFirst: ids.slice(1).join(','),
    };
  });
}

/** What was decided, with what undoes it. */
export function decidedViews({ decided }: HeldList, speaking: Speaking) {
  return decided.flatMap(({ at, by, decision, setAside, count }) => {
    if (at === null || by.id === null || decision === null) return [];
    const what = setAside && decision === 'leave-out' ? ('set-aside' as const) : decision;
    return [
      {
        ...{ what, name: by.name, by: by.id, at: at.toISOString() },
        date: formatMoment(at, speaking.language, speaking.timeZone),
        total: counted(count, speaking),
      },
    ];
  });
}
