import { useTranslation } from 'react-i18next';
import { BilingualFields } from './act-fields.tsx';
import { ThemeComment } from './theme-comment.tsx';
import type { ActAnswer, CommentView, TypedAct } from './theme-view.ts';

/** A page of a split: what is chosen on others goes along in the form. */
export interface SplitView {
  readonly newKey: string;
  readonly names: TypedAct;
  readonly proposal: string | null;
  readonly search: string;
  readonly seen: number;
  readonly comments: readonly (CommentView & { readonly picked: boolean })[];
  readonly chosen: readonly string[];
  readonly left: readonly string[];
  readonly chosenText: string;
  readonly place: string;
  readonly previous: number | null;
  readonly next: number | null;
}

/** The comments of a theme to choose from, page by page, and the name of the theme that they become. */
export function SplitForm({ view, wrong }: { readonly view: SplitView; readonly wrong: ActAnswer['errors'] }) {
  const { t } = useTranslation('team');
  const { comments, previous, next } = view;
  const hidden = (name: string, values: readonly string[]) =>
    values.map((value) => <input key={value} type="hidden" name={name} value={value} />);
  return (
    <form method="post" className="stack theme-form" noValidate>
      <input type="hidden" name="act" value="split" />
      <input type="hidden" name="seen" value={view.seen} />
      <input type="hidden" name="newKey" value={view.newKey} />
      {view.proposal !== null && <input type="hidden" name="proposal" value={view.proposal} />}
      {hidden('chosen', view.chosen)}
      {hidden('left', view.left)}
      <div className="theme-search" role="search">
        <div className="field">
          <label htmlFor="q">{t('themes.split.search')}</label>
          <input type="search" id="q" name="q" defaultValue={view.search} dir="auto" />
        </div>
        {/* The first button: Enter in any field looks again and loses nothing. */}
        <button type="submit" name="go" value="search" className="button button-second">
          {t('themes.searchSend')}
        </button>
      </div>
      <fieldset id="split-comments" tabIndex={-1}>
        <legend>{t('themes.split.choose')}</legend>
        <p className="hint">
          <strong>{view.chosenText}</strong> · {view.place}
        </p>
        {comments.length === 0 && <p className="empty">{t('themes.split.none')}</p>}
        <div className="split-comments">
          {comments.map((comment) => (
            <div key={comment.id} className="split-comment">
              <input type="hidden" name="shown" value={comment.id} />
              <label className="tick">
                <input type="checkbox" name="pick" value={comment.id} defaultChecked={comment.picked} />
                <span>
                  {comment.covered ? t('themes.split.covered') : <ThemeComment comment={comment} />}
                  {comment.languageName !== null && <bdi className="soft">{comment.languageName}</bdi>}
                </span>
              </label>
              {comment.covered && <ThemeComment comment={comment} />}
            </div>
          ))}
        </div>
      </fieldset>
      <p className="actions">
        {previous !== null && (
          <button type="submit" name="go" value={`page:${String(previous)}`} className="button button-second">
            {t('themes.split.previous')}
          </button>
        )}
        {next !== null && (
          <button type="submit" name="go" value={`page:${String(next)}`} className="button button-second">
            {t('themes.split.next')}
          </button>
        )}
      </p>
      <h2>{t('themes.split.name')}</h2>
      <BilingualFields act="split" field="name" typed={view.names} wrong={wrong} />
      <button type="submit" name="go" value="split" className="button">
        {t('themes.split.send')}
      </button>
    </form>
  );
}
