import { z } from 'zod';
import type { Disputed } from '#app/components/builder/merge-conflict.tsx';
import type { TeamError } from '#app/components/team-errors.tsx';
import type { PressOnTests } from '#app/domain/press-question.ts';
import type { OutlineSection } from '#app/domain/survey-outline.ts';
import { slotId } from '#app/domain/survey-slots.ts';
import { askableBefore, conditionOf } from '#app/domain/typed-condition.ts';
import { typeCondition, typedConditionSchema, type TypedCondition } from '#app/domain/typed-question.ts';
import { shown } from './shown-text.server.ts';
import { titleOf, type SurveyBuilder } from './survey-builder.server.ts';
import { conditionSpeaker, conditionView } from './survey-condition.server.ts';
import { fieldsOf, focusAfter, pressOfTests, readCondition, seenIn } from './survey-question-form.server.ts';

const typedSectionSchema = z.object({ title: z.string(), safety: z.boolean(), condition: typedConditionSchema });

/** The settings of a page as they are typed. */
export type TypedSection = z.infer<typeof typedSectionSchema>;

export interface SentSection {
  readonly seen: number;
  readonly typed: TypedSection;
  /** What the page held when it was opened. */
  readonly was: TypedSection;
  /** A button of the condition's lines; null: save. */
  readonly press: { readonly on: PressOnTests; readonly focus: string } | null;
  /** What two people changed at once and nobody has settled. */
  readonly disputed: readonly SectionPart[];
  /** What is to be as the others have it. */
  readonly theirs: SectionPart | null;
}

/** What two people can change at once: the heading, and everything else. */
const sectionParts = ['title', 'rest'] as const;
export type SectionPart = (typeof sectionParts)[number];

/** Reads the form; null where it is none of ours. */
export function readSectionForm(form: FormData): SentSection | null {
  const { one, all } = fieldsOf(form);
  const seen = seenIn(form);
  const was = parsed(one('was'));
  if (seen === null || was === null) return null;
  const condition = readCondition(form);
  const [on = '', act = '', place = ''] = one('go').split(':');
  const press = on === 'tests' ? pressOfTests(act, /^\d$/.test(place) ? Number(place) : -1) : null;
  return {
    ...{ seen, was, typed: { title: one('title'), safety: form.has('safety'), condition } },
    disputed: sectionParts.filter((part) => all('disputed').includes(part)),
    theirs: on === 'theirs' ? (sectionParts.find((part) => part === act) ?? null) : null,
    press: press && { on: press, focus: focusAfter(press, nothing(condition)) },
  };
}

const nothing = (condition: TypedCondition) => ({ choices: [], rows: [], ticks: [], settings: {}, condition });

function parsed(json: string): TypedSection | null {
  try {
    return typedSectionSchema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}

/** The settings of a page as they are stored. */
export function typedSection({ textOf }: SurveyBuilder, { key, safety, showIf }: OutlineSection): TypedSection {
  return { title: textOf(slotId.section(key)), safety, condition: typeCondition(showIf) };
}

/** The page with its form: as it is stored, or as it was typed. */
export function sectionPage(
  builder: SurveyBuilder,
  section: OutlineSection,
  typed: TypedSection,
  given: {
    readonly errors: readonly TeamError[];
    readonly focus: string | null;
    readonly sent?: Pick<SentSection, 'seen' | 'was'>;
    readonly disputed?: readonly SectionPart[];
    readonly by?: string;
  },
) {
  const { other, draft, writing, outline } = builder;
  const { errors, focus, sent, disputed = [], by = '' } = given;
  const beside = other === null ? undefined : draft.texts[slotId.section(section.key)]?.[other];
  return {
    ...{ typed, errors, seen: sent?.seen ?? draft.revision },
    was: JSON.stringify(sent?.was ?? typedSection(builder, section)),
    name: titleOf(builder, 'section', section.key),
    by: by === '' ? null : by,
    disputed: disputed.map((part) => disputedView(builder, section, typed, part)),
    condition: conditionView(builder, askableBefore(outline, section.key), typed.condition),
    form: {
      ...{ writing, focus },
      beside: beside === undefined || other === null ? {} : { title: shown(beside.text, other) },
      wrong: Object.fromEntries(
        errors.flatMap(({ text, fieldId }) => (fieldId === undefined ? [] : [[fieldId, text]])),
      ),
    },
  };
}

/** What two people changed at once: as it is typed, and as it is stored. */
function disputedView(
  builder: SurveyBuilder,
  section: OutlineSection,
  typed: TypedSection,
  part: SectionPart,
): Disputed {
  const { outline, speaking } = builder;
  const { t } = speaking;
  const theirs = typedSection(builder, section);
  if (part === 'title')
    return { field: part, label: t('team:survey.section.heading'), yours: typed.title, theirs: theirs.title };
  const speak = conditionSpeaker(builder);
  const askable = askableBefore(outline, section.key);
  const said = ({ safety, condition }: TypedSection) =>
    [...(safety ? [t('team:survey.section.safety')] : []), speak(conditionOf(condition, askable).condition)]
      .filter((words) => words !== null)
      .join(' · ');
  return { field: part, label: t('team:survey.conflict.rest'), yours: said(typed), theirs: said(theirs) };
}
