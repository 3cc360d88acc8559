import { useTranslation } from 'react-i18next';
import type { QuestionType } from '#app/domain/survey-question.ts';
import type { TypedQuestion } from '#app/domain/typed-question.ts';
import { ConditionFields, type ConditionView } from './condition-fields.tsx';
import { QuestionSettings } from './question-settings.tsx';
import { TickField, WordsField } from './text-field.tsx';

export interface QuestionEditorView {
  readonly type: QuestionType;
  readonly typed: TypedQuestion;
  readonly condition: ConditionView;
  /** The keys of the choices that have a picture. */
  readonly pictured: readonly string[];
  /** How an earlier answer is put into a text. */
  readonly piping: string;
}

/** Everything of one question that can be typed or picked. */
export function QuestionEditor({ type, typed, condition, pictured, piping }: QuestionEditorView) {
  const { t } = useTranslation('team');
  const { words } = typed;
  const part = (name: 'title' | 'hint' | 'why' | 'because' | 'body', rows?: number, hint?: string) => (
    <WordsField
      id={name}
      label={t(`survey.question.parts.${name}`)}
      hint={hint ?? t(`survey.question.partHints.${name}`, { example: piping })}
      value={words[name] ?? ''}
      {...(rows !== undefined && { rows })}
    />
  );
  return (
    <>
      {part('title', 2)}
      {type === 'explanation' && part('body', 6)}
      <QuestionSettings type={type} typed={typed} pictured={pictured} />
      {type !== 'explanation' && part('hint')}
      {type !== 'explanation' && part('why', 3)}
      {type !== 'explanation' && (
        <fieldset className="builder-group">
          <legend>{t('survey.question.rules')}</legend>
          <TickField
            name="tick"
            value="aboutYou"
            checked={typed.ticks.includes('aboutYou')}
            hint={t('survey.question.aboutYouHint')}
          >
            {t('survey.question.aboutYou')}
          </TickField>
          <TickField name="tick" value="decline" checked={typed.ticks.includes('decline')}>
            {t('survey.question.decline')}
          </TickField>
          <TickField
            name="tick"
            value="required"
            checked={typed.ticks.includes('required')}
            hint={t('survey.question.requiredHint')}
          >
            {t('survey.question.required')}
          </TickField>
          {part('because')}
        </fieldset>
      )}
      <fieldset className="builder-group">
        <legend>{t('survey.question.condition')}</legend>
        <ConditionFields condition={typed.condition} view={condition} />
      </fieldset>
    </>
  );
}
