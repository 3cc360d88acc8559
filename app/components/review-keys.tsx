import { useEffect, useSyncExternalStore, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { kindChoices } from '#app/domain/review.ts';

const STORED = 'heard-review-keys';
const keys = ['accept', 'reject', 'none', 'notSure', 'save'] as const;
type Key = (typeof keys)[number];
const letters: Readonly<Record<Key, string>> = { accept: 'a', reject: 'r', none: 'n', notSure: 'u', save: 's' };
/** The digit of a kind is its place in the list, from 1. */
const digits = kindChoices.map((_, place) => String(place + 1));

/**
 * Single keys for those who read many comments at a desk. They can be switched off (WCAG 2.1.4), never act while
 * something is being typed or together with another key, and are only shown where scripts run.
 */
export function ReviewKeys({ form }: { readonly form: RefObject<HTMLFormElement> }) {
  const { t } = useTranslation('review');
  const use = useSyncExternalStore(watchUse, readUse, () => null);
  useEffect(() => {
    if (use !== true) return;
    const act = (event: KeyboardEvent) => {
      if (form.current === null || isTyping(event)) return;
      const key = keys.find((one) => letters[one] === letterOf(event));
      const kind = kindChoices[digits.indexOf(digitOf(event))];
      if (key === undefined && kind === undefined) return;
      event.preventDefault();
      if (kind !== undefined) choose(form.current, `input[name="kind"][value="${kind}"]`);
      else if (key !== undefined) press(form.current, key);
    };
    document.addEventListener('keydown', act);
    return () => {
      document.removeEventListener('keydown', act);
    };
  }, [use, form]);
  if (use === null) return null;
  return (
    <details className="fold keys">
      <summary>{t('keys.title')}</summary>
      <dl>
        <div>
          <dt>
            <kbd>{digits[0]}</kbd>–<kbd>{digits.at(-1)}</kbd>
          </dt>
          <dd>{t('keys.kinds')}</dd>
        </div>
        <div>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>{t('keys.hide')}</dd>
        </div>
        {keys.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{letters[key]}</kbd>
            </dt>
            <dd>{t(`keys.${key}`)}</dd>
          </div>
        ))}
      </dl>
      <label className="tick">
        <input
          type="checkbox"
          checked={use}
          onChange={(event) => {
            writeUse(event.target.checked);
          }}
        />
        <span>{t('keys.use')}</span>
      </label>
    </details>
  );
}

const watchers = new Set<() => void>();

function watchUse(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function readUse(): boolean {
  return localStorage.getItem(STORED) !== 'off';
}

function writeUse(use: boolean): void {
  localStorage.setItem(STORED, use ? 'on' : 'off');
  for (const watcher of watchers) watcher();
}

/** The letter on the key; where the layout has no Latin letters (Arabic, Ukrainian), the one at the same place. */
function letterOf(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  return /^[a-z]$/.test(key) ? key : event.code.replace(/^Key/, '').toLowerCase();
}

/** The digit on the key, in the row above the letters or in the block beside them, whatever the layout writes with it. */
function digitOf(event: KeyboardEvent): string {
  return /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? event.key;
}

function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return true;
  return event.target instanceof HTMLElement && event.target.matches('textarea, select, input[type="text"]');
}

function press(form: HTMLFormElement, key: Key): void {
  if (key !== 'accept' && key !== 'reject') {
    form.querySelector<HTMLButtonElement>(`button[data-key="${key}"]`)?.click();
    return;
  }
  const open = [...form.querySelectorAll<HTMLFieldSetElement>('fieldset.suggestion')].find(
    (one) => one.querySelector('input:checked') === null,
  );
  if (open !== undefined) choose(open, `input[value="${key}"]`);
}

function choose(within: HTMLElement, selector: string): void {
  const radio = within.querySelector<HTMLInputElement>(selector);
  radio?.click();
  radio?.focus();
}
