import type { TeamError } from '#app/components/team-errors.tsx';
import { LARGEST_PICTURE, WIDEST_PICTURE } from '#app/domain/picture-kind.ts';
import { typeQuestion, type TypedQuestion } from '#app/domain/typed-question.ts';
import { formatNumber } from '#app/i18n/format.ts';
import type { MemberArgs } from '#app/server/session.server.ts';
import { kilobytes } from './clips-view.server.ts';
import { builderFrame, titleOf, type PlacedQuestion, type SurveyBuilder } from './survey-builder.server.ts';
import {
  choicePictures,
  disputedViews,
  markupNotes,
  pagesOf,
  questionEditor,
  questionForm,
} from './survey-question-view.server.ts';
import type { Speaking } from './theming-view.server.ts';

interface Shown {
  readonly typed: TypedQuestion;
  readonly errors: readonly TeamError[];
  /** What the page held when it was opened; left out: what is stored. */
  readonly was?: TypedQuestion;
  readonly seen?: number;
  readonly focus?: string;
  readonly disputed?: readonly string[];
  /** Who changed it meanwhile. */
  readonly by?: string;
  /** What stands in the form is not what is stored. */
  readonly unsaved?: boolean;
}

/** The page of a question: as it is stored, or as it was typed and not saved yet. */
export function questionPage(builder: SurveyBuilder, placed: PlacedQuestion, args: MemberArgs, given: Shown) {
  const { addresses, draft, speaking, textOf } = builder;
  const { question, section, page } = placed;
  const { typed, errors, disputed = [], by = '' } = given;
  const { besideName } = builderFrame(builder, args, null);
  const number = formatNumber(page, speaking.language);
  return {
    key: question.key,
    name: titleOf(builder, 'question', question.key),
    place: speaking.t('team:survey.question.place', {
      type: speaking.t(`team:survey.type.${question.type}`),
      page: number,
    }),
    errors,
    unsaved: given.unsaved === true,
    seen: given.seen ?? draft.revision,
    /** The revision of the survey as it is now: what other forms of the page see. */
    current: draft.revision,
    was: JSON.stringify(given.was ?? typeQuestion(question, textOf)),
    by: by === '' ? null : by,
    disputed: disputedViews(builder, placed, typed, disputed),
    notes: markupNotes(builder, typed),
    editor: questionEditor(builder, placed, typed),
    form: questionForm(builder, placed, typed, { errors, focus: given.focus ?? null, besideName }),
    preview: addresses.preview({ page: section.key }),
    pictures: choicePictures(builder, placed, args.organization.slug),
    pictureAction: addresses.picture(question.key),
    standing: {
      action: addresses.question(question.key),
      section: section.key,
      alone: section.questions.length === 1,
      pages: pagesOf(builder),
    },
  };
}

const dones = ['saved', 'added', 'moved', 'picture'] as const;
const pictureProblems = ['empty', 'too-large', 'too-wide', 'no-picture', 'no-alt', 'gone'] as const;

/** What the address of a question's page says: what was done just before, or what was wrong with a picture. */
export function readQuestionQuery(request: Request, { t, language }: Speaking) {
  const { searchParams } = new URL(request.url);
  const done = dones.find((known) => known === searchParams.get('done')) ?? null;
  const problem = pictureProblems.find((known) => known === searchParams.get('picture'));
  const choice = (searchParams.get('choice') ?? '').slice(0, 64);
  const most = { largest: kilobytes(LARGEST_PICTURE, language), widest: formatNumber(WIDEST_PICTURE, language) };
  const errors: readonly TeamError[] =
    problem === undefined
      ? []
      : [{ text: t(`team:survey.errors.picture.${problem}`, most), fieldId: `picture-${choice}` }];
  return { done, errors };
}
