import { useTranslation } from 'react-i18next';
import { TextInLanguage } from '../text-in-language.tsx';
import { stateWord, type TextItemView } from './text-view.ts';

/** The language that is written in. */
export interface TargetLanguage {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly name: string;
}

/** One string: its source above or beside it, its field, its status in words, and what can be said of it. */
export function TextItem({
  item,
  target,
  mayWrite,
}: {
  readonly item: TextItemView;
  readonly target: TargetLanguage;
  readonly mayWrite: boolean;
}) {
  const { t } = useTranslation('team');
  const { id, anchor, kind, state, source, text, was, by, notes, error, meanwhile, next, history } = item;
  const described = [`${anchor}-state`, ...(error === null ? [] : [`${anchor}-error`])].join(' ');
  return (
    <li className="text-item" id={`${anchor}-item`}>
      <h3 className="text-kind">{t(`texts.kind.${kind}`)}</h3>
      <div className="text-pair">
        <div className="text-source">
          <p className="text-language">
            {source === null ? t(state === 'source' ? 'texts.isSource' : 'texts.noSource') : source.name}
          </p>
          {source !== null && <TextInLanguage of={source} as="p" className="text-words" />}
        </div>
        <div className="text-target">
          <p className="text-state" id={`${anchor}-state`}>
            <strong data-state={state}>{t(`texts.state.${stateWord[state]}`)}</strong>
            {by !== null && <span className="soft"> · {by}</span>}
          </p>
          {error !== null && (
            <p className="field-error" id={`${anchor}-error`}>
              {error}
            </p>
          )}
          {meanwhile !== null && (
            <div className="notice">
              <p>{meanwhile.said}</p>
              {meanwhile.text !== null && <TextInLanguage of={meanwhile.text} as="p" className="text-words" />}
            </div>
          )}
          {mayWrite ? (
            <>
              <label className="text-language" htmlFor={anchor}>
                {t('texts.inLanguage', { language: target.name })}
              </label>
              <textarea
                id={anchor}
                name={`text.${id}`}
                lang={target.language}
                dir={target.direction}
                rows={rowsFor(text, source?.text ?? '')}
                defaultValue={text}
                aria-describedby={described}
                aria-invalid={error === null ? undefined : true}
              />
              <input type="hidden" name={`was.${id}`} value={was} />
            </>
          ) : (
            text !== '' && <TextInLanguage of={{ text, ...target }} as="p" className="text-words" />
          )}
          {notes.map((note) => (
            <p key={note} className="soft">
              {note}
            </p>
          ))}
          <div className="text-actions">
            {mayWrite && (
              <>
                <button className="button button-second" type="submit" name="do" value={`translated ${id}`}>
                  {t('texts.save')}
                </button>
                {state !== 'source' && (
                  <button className="action" type="submit" name="do" value={`reviewed ${id}`}>
                    {t('texts.review')}
                  </button>
                )}
              </>
            )}
            {next !== null && <a href={next}>{t('texts.next')}</a>}
          </div>
          <details className="fold text-more">
            <summary>{t('texts.more')}</summary>
            <div className="text-actions">
              <a href={history}>{t('texts.history')}</a>
              {mayWrite && state !== 'source' && (
                <button className="action" type="submit" name="do" value={`source ${id}`}>
                  {t('texts.makeSource', { language: target.name })}
                </button>
              )}
            </div>
            {mayWrite && state !== 'source' && <p className="soft">{t('texts.makeSourceNote')}</p>}
          </details>
        </div>
      </div>
    </li>
  );
}

/** Lines of a field that show most texts whole. */
function rowsFor(text: string, source: string): number {
  const longest = Math.max(text.length, source.length);
  return Math.min(10, Math.max(2, Math.ceil(longest / 45)));
}
