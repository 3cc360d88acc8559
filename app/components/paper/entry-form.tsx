import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryFields, HowToType } from './entry-fields.tsx';
import { useEntryKeys } from './entry-keys.ts';
import type { EntryView } from './entry-view.ts';

interface EntryFormProps {
  readonly action: string;
  readonly hidden: readonly (readonly [name: string, value: string])[];
  readonly view: EntryView;
  /** What stands before the questions. */
  readonly children: ReactNode;
  readonly button: string;
  /** How to type is shown unfolded. */
  readonly open: boolean;
}

/** One sheet, typed on one page from the first box to the last. */
export function EntryForm({ action, hidden, view, children, button, open }: EntryFormProps) {
  const { t } = useTranslation('team');
  const form = useRef<HTMLFormElement>(null);
  useEntryKeys(form);
  return (
    <form method="post" action={action} ref={form} className="entry" noValidate>
      {/* Enter presses a form's first button: without scripts it must not be the one that saves half a sheet. */}
      <button className="visually-hidden" type="submit" name="go" value="look" tabIndex={-1} aria-hidden="true">
        {t('paper.look')}
      </button>
      {hidden.map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={`${name} ${value}`} />
      ))}
      <HowToType open={open} />
      {children}
      <EntryFields view={view} />
      <p className="actions">
        <button className="button" type="submit" name="go" value="save" data-last="">
          {button}
        </button>
        <button className="action" type="submit" name="go" value="look">
          {t('paper.look')}
        </button>
      </p>
    </form>
  );
}

/** Boxes of the consent as they stand on the sheet; null: there is none such. */
export function ConsentBoxes({
  agree,
  quote,
  wrong,
}: {
  readonly agree: { readonly words: string; readonly ticked: boolean } | null;
  readonly quote: { readonly words: string; readonly ticked: boolean } | null;
  readonly wrong: boolean;
}) {
  const { t } = useTranslation('team');
  return (
    <fieldset>
      <legend className="label">{t('paper.agree')}</legend>
      {agree !== null && (
        <label className="tick">
          <input
            type="checkbox"
            id="agreed"
            name="agreed"
            value="yes"
            defaultChecked={agree.ticked}
            {...(wrong ? { 'aria-invalid': true } : {})}
          />
          <span>{t('paper.agreeTicked', { words: agree.words })}</span>
        </label>
      )}
      {quote !== null && (
        <label className="tick">
          <input type="checkbox" id="quote" name="quote" value="yes" defaultChecked={quote.ticked} />
          <span>{t('paper.quoteTicked', { words: quote.words })}</span>
        </label>
      )}
    </fieldset>
  );
}
