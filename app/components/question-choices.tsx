import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldKey, offersToDecline, PREFER_NOT_TO_SAY } from '#app/domain/answer-field.ts';
import { spokenId } from '#app/domain/spoken-texts.ts';
import { OTHER, YES_NO, type AnswerableQuestion, type QuestionType } from '#app/domain/survey-question.ts';
import { ClipRow, useSpoken } from './clips.tsx';
import { CompanionSentence, CompanionWords, type Say } from './companion-words.tsx';
import { ChoicePicture } from './question-picture.tsx';
import { fieldName } from './question-names.ts';
import { OtherField } from './question-other.tsx';
import type { AskedQuestion } from './question-frame.tsx';
import { useWords } from './words.ts';

/** The choices of one field. */
interface ChosenFrom<Type extends QuestionType> {
  readonly question: Extract<AnswerableQuestion, { readonly type: Type }>;
  /** The name of the field, and the id of the first control in it. */
  readonly field: string;
  /** What was chosen. */
  readonly chosen: readonly string[];
}

interface ChoiceRowProps {
  readonly type: 'radio' | 'checkbox';
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly chosen: readonly string[];
  readonly wrong?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** The id of a choice: the first bears its field's, so that an error leads there. */
export const choiceId = (field: string, index: number) => (index === 0 ? field : `${field}-${String(index + 1)}`);

/** A choice; the whole row can be tapped. */
export function ChoiceRow({ type, id, name, value, chosen, wrong = false, className, children }: ChoiceRowProps) {
  return (
    <label className={className === undefined ? 'choice' : `choice ${className}`}>
      <input
        type={type}
        id={id}
        name={name}
        value={value}
        defaultChecked={chosen.includes(value)}
        // Of radio buttons, the group says it.
        {...(wrong && type === 'checkbox' ? { 'aria-invalid': true } : {})}
      />
      {children}
    </label>
  );
}

/** The choices of a question, one under the other, or with their pictures beside each other; "other" comes last. */
export function ChoiceRows({ question, values, problem, at }: AskedQuestion<'single' | 'multiple'>) {
  const words = useWords();
  const spoken = useSpoken();
  const field = fieldName(question.key);
  const chosen = values[question.key] ?? [];
  const other = fieldKey(question.key, OTHER);
  const type = question.type === 'multiple' ? 'checkbox' : 'radio';
  const row = { type, name: field, chosen, wrong: problem !== null && at !== other } as const;
  const textId = (key: string) => spokenId.choice(question.key, key);
  const inPictures = question.display === 'pictures';
  const rows = question.choices.map(({ key, label, picture }, index) => (
    <Fragment key={key}>
      <ChoiceRow {...row} id={choiceId(field, index)} value={key}>
        {inPictures ? (
          <span>
            <ChoicePicture picture={picture} />
            <CompanionWords of={label} {...spoken(textId(key), String(index + 1))} />
          </span>
        ) : (
          <CompanionWords of={label} {...spoken(textId(key), String(index + 1))} />
        )}
      </ChoiceRow>
      {!inPictures && <ClipRow of={textId(key)} about={words(label).children} />}
    </Fragment>
  ));
  return (
    <>
      {inPictures ? <div className="pictures">{rows}</div> : rows}
      {inPictures &&
        question.choices.map(({ key, label }) => <ClipRow key={key} of={textId(key)} about={words(label).children} />)}
      {question.other === true && (
        <>
          <SharedRow
            {...row}
            id={choiceId(field, question.choices.length)}
            value={OTHER}
            textId={spokenId.other}
            say={(say) => say('question.other')}
          />
          <OtherField name={fieldName(other)} typed={values[other]} wrong={problem !== null && at === other} />
        </>
      )}
      <DeclineRow question={question} field={field} chosen={chosen} />
    </>
  );
}

const yesNoWords = { yes: 'question.yes', no: 'question.no', 'not-sure': 'question.notSure' } as const;

/** Yes, no, not sure, in the words of the interface. */
export function YesNoRows({ question, values }: AskedQuestion<'yes-no'>) {
  const field = fieldName(question.key);
  const chosen = values[question.key] ?? [];
  return (
    <>
      {YES_NO.map((key, index) => (
        <SharedRow
          key={key}
          type="radio"
          name={field}
          id={choiceId(field, index)}
          value={key}
          chosen={chosen}
          textId={spokenId.yesNo(key)}
          say={(say) => say(yesNoWords[key])}
        />
      ))}
      <DeclineRow question={question} field={field} chosen={chosen} />
    </>
  );
}

/** A choice whose words are the interface's. */
function SharedRow({
  textId,
  say,
  again = false,
  ...row
}: Omit<ChoiceRowProps, 'children'> & { readonly textId: string; readonly say: Say; readonly again?: boolean }) {
  const { t, i18n } = useTranslation('survey');
  const spoken = useSpoken();
  return (
    <>
      <ChoiceRow {...row}>
        <span {...spoken(textId)}>
          <CompanionSentence say={say} />
        </span>
      </ChoiceRow>
      {!again && <ClipRow of={textId} about={say(t, i18n.language)} />}
    </>
  );
}

/**
 * "Prefer not to say", where it is offered: to pick instead, or to tick beside what can be left empty. `again`: its clip
 * stands on the page already.
 */
export function DeclineRow({
  question,
  field,
  chosen,
  again = false,
}: ChosenFrom<AnswerableQuestion['type']> & { readonly again?: boolean }) {
  if (!offersToDecline(question)) return null;
  const words = question.aboutYou || question.decline === true ? 'question.preferNotToSay' : 'question.noAnswer';
  const picked = ['single', 'yes-no', 'scale', 'matrix'].includes(question.type);
  return (
    <SharedRow
      type={picked ? 'radio' : 'checkbox'}
      className="choice-decline"
      id={`${field}-none`}
      name={field}
      value={PREFER_NOT_TO_SAY}
      chosen={chosen}
      again={again}
      textId={spokenId.decline(words === 'question.preferNotToSay')}
      say={(say) => say(words)}
    />
  );
}
