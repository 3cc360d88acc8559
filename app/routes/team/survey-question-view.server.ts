import type { QuestionEditorView } from '#app/components/builder/question-editor.tsx';
import type { BuilderForm } from '#app/components/builder/form-context.tsx';
import type { Disputed } from '#app/components/builder/merge-conflict.tsx';
import type { TeamError } from '#app/components/team-errors.tsx';
import { LARGEST_PICTURE } from '#app/domain/picture-kind.ts';
import { outlineQuestions } from '#app/domain/survey-outline.ts';
import { slotId } from '#app/domain/survey-slots.ts';
import { askableBefore } from '#app/domain/typed-condition.ts';
import { typeQuestion, wordPartsOf, type TypedQuestion } from '#app/domain/typed-question.ts';
import { looksLikeMarkup } from '#app/domain/typed-label.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { kilobytes } from './clips-view.server.ts';
import { shown } from './shown-text.server.ts';
import { titleOf, type PlacedQuestion, type SurveyBuilder } from './survey-builder.server.ts';
import { conditionView } from './survey-condition.server.ts';
import { fieldLabel } from './survey-problems.server.ts';

/** What the form of a question shows, from what is stored or from what was typed. */
export function questionEditor(
  builder: SurveyBuilder,
  { question, section }: PlacedQuestion,
  typed: TypedQuestion,
): QuestionEditorView {
  const askable = askableBefore(builder.outline, section.key);
  const earlier = askable[0]?.key ?? outlineQuestions(builder.outline)[0]?.key ?? question.key;
  return {
    ...{ type: question.type, typed, condition: conditionView(builder, askable, typed.condition) },
    pictured: picturedOf(question)
      .filter(({ picture }) => picture !== undefined)
      .map(({ key }) => key),
    piping: `{{${earlier}}}`,
  };
}

const picturedOf = (question: PlacedQuestion['question']) =>
  question.type === 'single' || question.type === 'multiple' ? question.choices : [];

/** What the fields of a question's form show beside what is typed. */
export function questionForm(
  builder: SurveyBuilder,
  { question }: PlacedQuestion,
  typed: TypedQuestion,
  { errors, focus, besideName }: { errors: readonly TeamError[]; focus: string | null; besideName: string | null },
): BuilderForm {
  const { other, draft, writing } = builder;
  const slots = [
    ...wordPartsOf(question).map((part) => [part, slotId.question(question.key, part)] as const),
    ...typed.choices.map(({ key }, at) => [`choices-${String(at)}`, slotId.choice(question.key, key)] as const),
    ...typed.choices.map(({ key }, at) => [`alt-${String(at)}`, slotId.alt(question.key, key)] as const),
    ...typed.rows.map(({ key }, at) => [`rows-${String(at)}`, slotId.row(question.key, key)] as const),
  ];
  const beside = slots.flatMap(([field, slot]) => {
    const text = other === null ? undefined : draft.texts[slot]?.[other];
    return text === undefined || other === null ? [] : [[field, shown(text.text, other)] as const];
  });
  return {
    ...{ writing, besideName, focus },
    beside: Object.fromEntries(beside),
    wrong: Object.fromEntries(errors.flatMap(({ text, fieldId }) => (fieldId === undefined ? [] : [[fieldId, text]]))),
  };
}

/** The fields whose words look like parts of a web page: they are shown as they are typed, and who types them is told. */
export function markupNotes({ speaking }: SurveyBuilder, typed: TypedQuestion): readonly string[] {
  const fields = [
    ...Object.entries(typed.words),
    ...typed.choices.map(({ label }, at) => [`choices-${String(at)}`, label] as const),
    ...typed.rows.map(({ label }, at) => [`rows-${String(at)}`, label] as const),
  ];
  return fields
    .filter(([, text]) => looksLikeMarkup(text))
    .map(([field]) => speaking.t('team:survey.markup', { place: fieldLabel(field, speaking) }));
}

/** What two people changed at once, as far as nobody has settled it. */
export function disputedViews(
  builder: SurveyBuilder,
  { question }: PlacedQuestion,
  typed: TypedQuestion,
  names: readonly string[],
): readonly Disputed[] {
  const { speaking, textOf } = builder;
  const { t } = speaking;
  const theirs = typeQuestion(question, textOf);
  return names.flatMap((field): Disputed[] => {
    const [of, first = '', key] = field.split('.');
    const list = first === 'rows' ? ('rows' as const) : ('choices' as const);
    const names = (one: TypedQuestion) => one[list].map(({ label }) => label).join(' · ');
    switch (of) {
      case 'words': {
        const part = wordPartsOf(question).find((known) => known === first);
        if (part === undefined) return [];
        const said = { yours: typed.words[part] ?? '', theirs: theirs.words[part] ?? '' };
        return [{ field, label: fieldLabel(part, speaking), ...said }];
      }
      case 'label': {
        const at = typed[list].findIndex((one) => one.key === key);
        const other = theirs[list].find((one) => one.key === key);
        if (other === undefined) return [];
        const yours = typed[list][at]?.label ?? '';
        return [{ field, label: fieldLabel(`${list}-${String(at)}`, speaking), yours, theirs: other.label }];
      }
      case 'list':
        return [{ field, label: fieldLabel(list, speaking), yours: names(typed), theirs: names(theirs) }];
      case 'rest': {
        const said = (one: TypedQuestion) => restInWords(builder, one);
        return [{ field, label: t('team:survey.conflict.rest'), yours: said(typed), theirs: said(theirs) }];
      }
      default:
        return [];
    }
  });
}

/** Settings and ticks in words; the condition by how many lines it has. */
function restInWords({ speaking }: SurveyBuilder, { ticks, settings, condition }: TypedQuestion): string {
  const { t } = speaking;
  const ticked = ticks.map((tick) => t(`team:survey.question.${tick}`));
  const set = Object.entries(settings)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${fieldLabel(name, speaking)}: ${value}`);
  const lines = condition.tests.length;
  const shownIf =
    lines === 0 ? [] : [`${t('team:survey.question.condition')}: ${formatNumber(lines, speaking.language)}`];
  return [...ticked, ...set, ...shownIf].join(' · ');
}

/** The choices with their pictures, where the question is shown with some. */
export function choicePictures(builder: SurveyBuilder, { question }: PlacedQuestion, organization: string) {
  if (!('display' in question) || question.display !== 'pictures') return null;
  const { t, language } = builder.speaking;
  const none = shown(t('team:survey.none'), language);
  return {
    largest: kilobytes(LARGEST_PICTURE, language),
    choices: question.choices.map(({ key, picture }) => ({
      key,
      label: builder.words(slotId.choice(question.key, key)) ?? none,
      alt: builder.textOf(slotId.alt(question.key, key)),
      src: picture === undefined ? null : `/pictures/${organization}/${picture}`,
    })),
  };
}

/** The pages that a question can be moved to. */
export function pagesOf(builder: SurveyBuilder) {
  return builder.outline.sections.map(({ key }, index) => ({
    key,
    words: builder.speaking.t('team:survey.list.pageNamed', {
      number: formatNumber(index + 1, builder.speaking.language),
      title: titleOf(builder, 'section', key).text.slice(0, 80),
    }),
  }));
}
