import { useEffect, type RefObject } from 'react';

const FIELDS = 'input:not([type="hidden"]), textarea, button[data-last]';

/**
 * Enter goes to the next field, with Shift to the one before, as in a table of numbers. In words Control and Enter begin
 * a new line. Without scripts Tab does the same, and Enter only has the sheet looked at.
 */
export function useEntryKeys(form: RefObject<HTMLFormElement>): void {
  useEffect(() => {
    const element = form.current;
    if (element === null) return;
    const move = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.key !== 'Enter' || event.isComposing || event.altKey || event.metaKey) return;
      if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
      event.preventDefault();
      if (event.ctrlKey) {
        if (target instanceof HTMLTextAreaElement)
          target.setRangeText('\n', target.selectionStart, target.selectionEnd, 'end');
        return;
      }
      const fields = [...element.querySelectorAll<HTMLElement>(FIELDS)];
      fields[fields.indexOf(target) + (event.shiftKey ? -1 : 1)]?.focus();
    };
    element.addEventListener('keydown', move);
    return () => {
      element.removeEventListener('keydown', move);
    };
  }, [form]);
}
