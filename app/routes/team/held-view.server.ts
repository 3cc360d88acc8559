import type { AlikeView, HeldAnswer, HeldComment, HeldGroupView, HeldResponseView } from '#app/components/held-view.ts';
import type { Shown } from '#app/components/review-view.ts';
import { fieldsOf, questionOfField } from '#app/domain/answer-field.ts';
import { holdReasons, type HoldReason } from '#app/domain/hold-reason.ts';
import { markText } from '#app/domain/marked-text.ts';
import { allQuestions, type SurveyDocument } from '#app/domain/survey.ts';
import { inWords } from '#app/domain/piping.ts';
import { OTHER, type Question } from '#app/domain/survey-question.ts';
import { answerWords } from '#app/i18n/answer-words.server.ts';
import { formatMoment } from '#app/i18n/format.ts';
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
  return {
    id: one.id,
    came: formatMoment(one.submittedAt, speaking.language, speaking.timeZone),
    alike: one.alike === 0 ? null : counted(one.alike, speaking),
    ...saidIn(one, language, speaking),
  };
}

/** What a response answers and says, as members read it. */
export function saidIn(
  one: Pick<Listed, 'survey' | 'answers' | 'comments'>,
  language: string,
  speaking: Speaking,
): Pick<HeldResponseView, 'answers' | 'comments'> {
  const questions = one.survey === null ? [] : allQuestions(one.survey);
  return {
    answers: questions.flatMap((question) => answersTo(question, one.answers, language)),
    comments: one.comments.map((comment) => ({
      ...titleOf(one.survey, comment.questionKey, language),
      ...commentView(comment, speaking),
    })),
  };
}

/** What was chosen, field by field: rows and places by their names, everything in words. */
function answersTo(question: Question, answers: Listed['answers'], language: string): readonly HeldAnswer[] {
  return fieldsOf(question).flatMap(({ key }) => {
    const chosen = answers.filter(({ questionKey }) => questionKey === key);
    if (chosen.length === 0) return [];
    const choices = chosen.map(({ choiceKey }) => choiceIn(question, choiceKey, language));
    return [{ question: questionIn(question, language), part: partIn(question, key, language), choices }];
  });
}

function titleOf(survey: SurveyDocument | null, key: string, language: string) {
  const question = survey === null ? undefined : questionOfField(allQuestions(survey), key);
  return question === undefined
    ? { question: shown(key, 'en'), part: null }
    : { question: questionIn(question, language), part: partIn(question, key, language) };
}

/** A question in its own words; what somebody answered before does not stand in them. */
const questionIn = (question: Question, language: string) => shownText(question.title, language);

/** The row, the place or the "other" that a field stands for; null where it is the question as a whole. */
function partIn(question: Question, key: string, language: string): Shown | null {
  const part = key.slice(question.key.length + 1);
  if (part === '') return null;
  const words = answerWords(language);
  if (part === OTHER) return shown(words.other, words.language);
  if (question.type === 'ranking') return shown(words.place(Number(part)), words.language);
  const row = question.type === 'matrix' ? question.rows.find((one) => one.key === part) : undefined;
  return row === undefined ? shown(part, 'en') : shownText(row.label, language);
}

/** A choice of the survey in the language that it has; what is the interface's to say, in its words. */
function choiceIn(question: Question, key: string, language: string): Shown {
  const choice = 'choices' in question ? question.choices.find((one) => one.key === key) : undefined;
  if (choice !== undefined) return shownText(choice.label, language);
  const words = answerWords(language);
  if (key === OTHER) return shown(words.other, words.language);
  const said = inWords(question, key, words.language, words);
  return said === null ? shown(key, 'en') : shown(said, words.language);
}

/** A comment in its own language and direction. */
export function commentView(
  { text, language: tag }: { readonly text: string | null; readonly language: string | null },
  { language }: Speaking,
): Omit<HeldComment, 'question' | 'part'> {
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
