import { makeButton } from './elements.ts';
import { addressOf, dropPage, forgetKeptPages, keepPage, keptPages, openShelf, type KeptPage } from './kept-pages.ts';
import { sendFields } from './send-form.ts';
import { words } from './strings.ts';

/** Sending takes a moment; only what takes longer is worth a word. */
const SAY_SENDING_AFTER_MS = 700;

/** Whether the person chose to save the answers of this survey on the device: the server sets this mark, and takes it. */
const isSaved = (survey: string) => document.cookie.split('; ').includes(`heard-saved-${survey}=1`);

/**
 * Watches over the forms that can be sent again (`data-unsent`, the consultation's id). One that cannot be sent leaves the
 * page and its words as they are and says so; where the person chose to save, the fields stay on the device too and are
 * sent when the network returns. Forms and links that forget (`data-forget`) forget these as well.
 */
export function keepUnsent(): void {
  const shelf = openShelf();
  const kept = shelf === null ? [] : keptPages(shelf, Date.now(), isSaved);
  const here = addressOf(location.pathname);
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-forget]')) forgetKeptPages();
  });
  const form = document.querySelector<HTMLFormElement>('form[data-unsent]');
  const say = form === null ? null : watch(form, here);
  const page = kept.find(([address]) => address === here)?.[1];
  if (form !== null && say !== null && page !== undefined) offerBack(form, page, here, say);
  else if (kept[0] !== undefined) leadTo(kept[0][0]);
}

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

function watch(form: HTMLFormElement, here: string): Say {
  const survey = form.dataset['unsent'] ?? '';
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
      const page = { survey, at: Date.now(), fields: fieldsOf(form).toString() };
      say(words(keep(form, here, page) ? 'kept' : 'notSent'), [makeButton(words('retry'), () => void submit())]);
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
function keep(form: HTMLFormElement, here: string, page: KeptPage): boolean {
  const shelf = openShelf();
  const field = form.querySelector('textarea, input:not([type="hidden"])');
  if (shelf === null || field === null || !isSaved(page.survey)) return false;
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
function offerBack(form: HTMLFormElement, page: KeptPage, here: string, say: Say): void {
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
  for (const field of Array.from(form.elements)) {
    if (field instanceof HTMLTextAreaElement) field.value = fields.get(field.name) ?? '';
    if (!(field instanceof HTMLInputElement) || field.type === 'hidden') continue;
    if (field.type === 'radio' || field.type === 'checkbox')
      field.checked = fields.getAll(field.name).includes(field.value);
    else field.value = fields.get(field.name) ?? '';
  }
}

/** Another page of the survey was not sent: the way there. */
function leadTo(address: string): void {
  const main = document.querySelector('main');
  const survey = /^\/[^/]+\/survey\/[^/]+/.exec(address)?.[0];
  if (main === null || survey === undefined || !addressOf(location.pathname).startsWith(survey)) return;
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
