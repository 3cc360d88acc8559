import { makeButton } from './elements.ts';
import { addressOf, dropPage, forgetKeptPages, keepPage, keptPages, openShelf, type KeptPage } from './kept-pages.ts';
import { sendFields } from './send-form.ts';
import { words } from './strings.ts';

/** Sending takes a moment; only what takes longer is worth a word. */
const SAY_SENDING_AFTER_MS = 700;

/** What the page says of itself: whose answers it is about, and whether the person chose to save them. */
const { draft, saved } = document.querySelector('main')?.dataset ?? {};
const isSaved = saved !== undefined;
const here = addressOf(location.pathname);
/** The survey that an address is of, with its organization. */
const surveyOf = (address: string) => /^\/[^/]+\/survey\/[^/]+/.exec(address)?.[0];

/**
 * Watches over a form that can be sent again (`data-unsent`). One that cannot be sent leaves the page and its words as they
 * are and says so; where the person chose to save, the fields stay on the device too and are sent when the network
 * returns. What lets the device forget (`data-forget`) forgets these at once; else the next page does.
 */
export function keepUnsent(): void {
  const shelf = openShelf();
  const kept = shelf === null ? [] : keptPages(shelf, Date.now(), mayStay);
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-forget]')) forgetKeptPages();
  });
  const form = document.querySelector<HTMLFormElement>('form[data-unsent]');
  const say = form === null ? null : watch(form);
  const page = kept.find(([address]) => address === here)?.[1];
  if (form !== null && say !== null && page !== undefined) offerBack(form, page, say);
  else {
    const other = kept.find(([address]) => surveyOf(address) === surveyOf(here));
    if (other !== undefined) leadTo(other[0]);
  }
}

/**
 * Of this survey only what belongs to the answers before us stays: somebody else may hold the device now. A page that
 * cannot tell whose they are (an error) takes nothing down.
 */
const mayStay = (address: string, whose: string) =>
  draft === undefined || surveyOf(address) !== surveyOf(here) || (isSaved && whose === draft);

type Say = (message: string, buttons: readonly HTMLButtonElement[]) => void;

/** Where a form's state is told. It stands there empty before there is something to tell, so that it is announced. */
function makeStatus(put: (status: HTMLElement) => void): Say {
  const status = document.createElement('div');
  status.setAttribute('role', 'status');
  status.tabIndex = -1;
  put(status);
  return (message, buttons) => {
    const line = document.createElement('p');
    line.textContent = message;
    status.className = message === '' ? '' : 'notice notice-strong';
    const hadFocus = status.contains(document.activeElement);
    while (status.firstChild) status.firstChild.remove();
    if (message !== '') status.append(line, ...buttons);
    if (hadFocus) status.focus();
  };
}

function watch(form: HTMLFormElement): Say {
  const buttons = form.querySelector('.buttons');
  const say = makeStatus((status) => (buttons === null ? form.append(status) : buttons.before(status)));
  let pressed: HTMLButtonElement | null = null;
  let sending = false;
  let asUsual = false;

  const submit = async () => {
    if (sending) return;
    sending = true;
    const fields = fieldsOf(form);
    if (pressed?.name) fields.append(pressed.name, pressed.value);
    const timer = setTimeout(() => say(words('sending'), []), SAY_SENDING_AFTER_MS);
    const sent = await sendFields(form.getAttribute('action') ?? location.href, fields);
    clearTimeout(timer);
    sending = false;
    const shelf = openShelf();
    if (sent === 'not-sent') {
      const page = { draft: draft ?? '', at: Date.now(), fields: fieldsOf(form).toString() };
      say(words(keep(form, page) ? 'kept' : 'notSent'), [makeButton(words('retry'), () => void submit())]);
      addEventListener('online', () => void submit(), { once: true });
      return;
    }
    if (shelf !== null) dropPage(shelf, here);
    if (sent !== 'answered') {
      location.assign(sent.next);
      return;
    }
    asUsual = true;
    if (pressed === null) form.submit();
    else pressed.click();
  };

  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button !== null && button.form === form && button.type === 'submit') pressed = button;
  });
  form.addEventListener('submit', (event) => {
    if (asUsual || event.defaultPrevented) return;
    event.preventDefault();
    void submit();
  });
  return say;
}

/** Keeps the page on the device, if the person chose that, and if there is anything on it to be kept. */
function keep(form: HTMLFormElement, page: KeptPage): boolean {
  const shelf = openShelf();
  const field = form.querySelector('textarea, input:not([type="hidden"])');
  if (shelf === null || field === null || !isSaved) return false;
  try {
    keepPage(shelf, here, page);
    return true;
  } catch {
    return false;
  }
}

function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string') fields.append(name, value);
  });
  return fields;
}

/** The page was opened anew: what was kept of it can be put back, or taken down. */
function offerBack(form: HTMLFormElement, page: KeptPage, say: Say): void {
  const take = () => say('', []);
  say(words('waiting'), [
    makeButton(words('putBack'), () => {
      putBack(form, new URLSearchParams(page.fields));
      take();
    }),
    makeButton(words('delete'), () => {
      const shelf = openShelf();
      if (shelf !== null) dropPage(shelf, here);
      take();
    }),
  ]);
}

function putBack(form: HTMLFormElement, fields: URLSearchParams): void {
  const before = new Map<string, number>();
  // The parts of a date bear one name: each takes the next of its values.
  const next = (name: string) => {
    const index = before.get(name) ?? 0;
    before.set(name, index + 1);
    return fields.getAll(name)[index] ?? '';
  };
  for (const field of Array.from(form.elements)) {
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) field.value = next(field.name);
    if (!(field instanceof HTMLInputElement) || field.type === 'hidden') continue;
    if (field.type === 'radio' || field.type === 'checkbox')
      field.checked = fields.getAll(field.name).includes(field.value);
    else field.value = next(field.name);
  }
}

/** Another page of the survey was not sent: the way there. */
function leadTo(address: string): void {
  const main = document.querySelector('main');
  if (main === null) return;
  const say = makeStatus((status) => main.prepend(status));
  const language = location.pathname.split('/')[1] ?? '';
  const open = makeButton(words('openPage'), () => location.assign(`/${language}${address}`));
  const remove = makeButton(words('delete'), () => {
    const shelf = openShelf();
    if (shelf !== null) dropPage(shelf, address);
    say('', []);
  });
  say(words('waiting'), [open, remove]);
}
