import { useTranslation } from 'react-i18next';
import type { TypedCondition } from '#app/domain/typed-question.ts';
import type { ConditionTest } from '#app/domain/condition-schema.ts';
import { FieldError } from './text-field.tsx';
import { useFocus } from './form-context.tsx';

/** What can be asked of a question that was picked. */
export interface AskableView {
  readonly tests: readonly ConditionTest['is'][];
  readonly choices: readonly { readonly key: string; readonly words: string }[];
}

export interface ConditionView {
  /** Every question of an earlier page, by the key of its field. */
  readonly questions: readonly { readonly key: string; readonly words: string }[];
  /** For each line of the condition; null where no question is picked, or one that is gone. */
  readonly asked: readonly (AskableView | null)[];
}

/** When something is shown: lines that all hold, or any of them. */
export function ConditionFields({
  condition,
  view,
}: {
  readonly condition: TypedCondition;
  readonly view: ConditionView;
}) {
  const { t } = useTranslation('team');
  const focus = useFocus();
  const { match, tests } = condition;
  if (view.questions.length === 0 && tests.length === 0)
    return <p className="soft">{t('survey.condition.noneEarlier')}</p>;
  return (
    <>
      <p className="soft">{t('survey.condition.lead')}</p>
      {tests.length > 1 ? (
        <div className="field">
          <label htmlFor="match">{t('survey.condition.match')}</label>
          <select id="match" name="match" defaultValue={match}>
            <option value="all">{t('survey.condition.all')}</option>
            <option value="any">{t('survey.condition.any')}</option>
          </select>
        </div>
      ) : (
        <input type="hidden" name="match" value={match} />
      )}
      {tests.map((test, at) => (
        <TestFields key={at} at={at} test={test} view={view} />
      ))}
      <button {...focus('tests-add')} type="submit" name="go" value="tests:add" className="button button-second">
        {t('survey.condition.add')}
      </button>
    </>
  );
}

interface TestProps {
  readonly at: number;
  readonly test: TypedCondition['tests'][number];
  readonly view: ConditionView;
}

function TestFields({ at, test, view }: TestProps) {
  const { t } = useTranslation('team');
  const focus = useFocus();
  const name = `test-${String(at)}`;
  const asked = view.asked[at] ?? null;
  const gone = test.question !== '' && asked === null;
  return (
    <fieldset className="builder-test" id={name} tabIndex={-1}>
      <legend>{t('survey.condition.test', { place: at + 1 })}</legend>
      <FieldError id={name} />
      <div className="field">
        <label htmlFor={`${name}-question`}>{t('survey.condition.question')}</label>
        <select {...focus(`${name}-question`)} name={`${name}-question`} defaultValue={test.question}>
          <option value="">{t('survey.condition.pick')}</option>
          {gone && <option value={test.question}>{t('survey.condition.gone')}</option>}
          {view.questions.map(({ key, words }) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </select>
      </div>
      {asked !== null && <Asked name={name} test={test} asked={asked} />}
      <p className="actions">
        <button
          {...focus(`${name}-show`)}
          type="submit"
          name="go"
          value={`tests:show:${String(at)}`}
          className="action"
        >
          {t('survey.condition.show')}
        </button>
        <button type="submit" name="go" value={`tests:remove:${String(at)}`} className="action">
          {t('survey.condition.remove', { place: at + 1 })}
        </button>
      </p>
    </fieldset>
  );
}

function Asked({
  name,
  test,
  asked: { tests, choices },
}: Pick<TestProps, 'test'> & { readonly name: string; readonly asked: AskableView }) {
  const { t } = useTranslation('team');
  const focus = useFocus();
  const counts = tests.includes('at-least');
  return (
    <>
      <div className="field">
        <label htmlFor={`${name}-is`}>{t('survey.condition.is')}</label>
        <select {...focus(`${name}-is`)} name={`${name}-is`} defaultValue={test.is}>
          {tests.map((is) => (
            <option key={is} value={is}>
              {t(`survey.condition.tests.${is}`)}
            </option>
          ))}
        </select>
      </div>
      {choices.length > 0 && (
        <fieldset className="builder-choices">
          <legend>{t('survey.condition.choices')}</legend>
          <div className="tick-list">
            {choices.map(({ key, words }) => (
              <label key={key} className="tick">
                <input
                  type="checkbox"
                  name={`${name}-choice`}
                  value={key}
                  defaultChecked={test.choices.includes(key)}
                />
                <span dir="auto">{words}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {counts && (
        <div className="field">
          <label htmlFor={`${name}-number`}>{t('survey.condition.number')}</label>
          <input
            id={`${name}-number`}
            name={`${name}-number`}
            type="text"
            inputMode="decimal"
            size={6}
            className="builder-short"
            autoComplete="off"
            defaultValue={test.number}
          />
        </div>
      )}
    </>
  );
}
