import type { Frame } from '#app/components/page-frame.tsx';
import type { ShownPictures } from '#app/components/pictures.tsx';
import { checkQuestion } from '#app/domain/answer.ts';
import type { AnswerProblem } from '#app/domain/answer-problem.ts';
import { shownSections } from '#app/domain/condition.ts';
import type { DraftContent } from '#app/domain/draft.ts';
import { pipe, pipedIds } from '#app/domain/piping.ts';
import type { Section } from '#app/domain/survey.ts';
import { answerWords } from '#app/i18n/answer-words.server.ts';
import type { Application } from '#app/services/application.ts';
import type { OpenedSurvey } from '#app/services/open-survey.ts';
import type { OpenDraft } from '#app/services/read-draft.ts';
import { picturesOf } from '#app/services/read-picture.ts';

/** What is wrong with the answer to a question, and in which of its fields first. */
export interface Fault {
  readonly question: string;
  readonly problem: AnswerProblem;
  readonly at: string;
}

/** Everything that is wrong on a page, in the order of its questions. */
export function faultsOn(section: Section, { values }: DraftContent): readonly Fault[] {
  return section.questions.flatMap((question) => {
    const { problem, at } = checkQuestion(question, values);
    return problem === null ? [] : [{ question: question.key, problem, at: at ?? question.key }];
  });
}

/** A section with the earlier answers that its texts name. */
export function withAnswers(section: Section, { survey, content: { values } }: OpenDraft): Section {
  return pipe(section, shownSections(survey.document.sections, values), values, answerWords);
}

/** The frame without recordings of texts that say something else now: an earlier answer stands in them. */
export function withoutClips(frame: Frame, section: Section): Frame {
  if (frame.clips === undefined || frame.clips.length === 0) return frame;
  const piped = new Set(pipedIds(section, frame.language));
  return { ...frame, clips: frame.clips.filter(({ textId }) => !piped.has(textId)) };
}

/** The pictures that a section shows, where they are and how large. */
export async function picturesOn(app: Application, opened: OpenedSurvey, section: Section): Promise<ShownPictures> {
  const home = `/pictures/${encodeURIComponent(opened.organization.slug)}`;
  const pictures = await picturesOf(app, opened, section);
  return Object.fromEntries(pictures.map(({ id, ...size }) => [id, { src: `${home}/${id}`, ...size }]));
}
