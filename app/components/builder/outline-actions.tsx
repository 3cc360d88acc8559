import { useTranslation } from 'react-i18next';
import { actName, type OutlineAct, type OutlineThing } from './outline-view.ts';

/** The form that every button of the outline belongs to: one for all of them keeps a page of 300 questions small. */
export const OUTLINE_FORM = 'outline';

interface ActionsProps {
  readonly thing: OutlineThing;
  readonly of: string;
  /** The element with the words of what is meant: each button is described by it. */
  readonly titleId: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly settings: string | null;
  readonly add: string | null;
  readonly into: string | null;
  readonly pressed: string | null;
}

/** What can be done to one page or question. */
export function OutlineActions({ thing, of, titleId, first, last, settings, add, into, pressed }: ActionsProps) {
  const { t } = useTranslation('team');
  // What was moved to an end has no such button any more: the other one is the nearest.
  const shown = (act: OutlineAct) => (act === 'up' ? !first : act === 'down' ? !last : true);
  const focused = (act: OutlineAct) => {
    if (pressed === actName(act, thing, of)) return true;
    const other = act === 'up' ? 'down' : act === 'down' ? 'up' : null;
    return other !== null && !shown(other) && pressed === actName(other, thing, of);
  };
  const button = (act: OutlineAct, words: string) =>
    shown(act) && (
      <button
        type="submit"
        form={OUTLINE_FORM}
        name="do"
        value={actName(act, thing, of)}
        className="action"
        aria-describedby={titleId}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the page is the answer to this very button
        autoFocus={focused(act)}
      >
        {words}
      </button>
    );
  const link = (href: string | null, words: string) =>
    href !== null && (
      <a className="action" href={href} aria-describedby={titleId}>
        {words}
      </a>
    );
  const whole = thing === 'section' && titleId.startsWith('heading-');
  return (
    <div className="outline-actions">
      {button('up', t('survey.list.up'))}
      {button('down', t('survey.list.down'))}
      <details>
        <summary aria-describedby={titleId}>{t('survey.list.more')}</summary>
        <div className="outline-more">
          {link(add, t('survey.list.after'))}
          {link(into, t('survey.list.into'))}
          {link(settings, t('survey.list.settings'))}
          {button('duplicate', t(whole ? 'survey.list.duplicatePage' : 'survey.list.duplicate'))}
          {button('remove', t(whole ? 'survey.list.removePage' : 'survey.list.remove'))}
        </div>
      </details>
    </div>
  );
}
