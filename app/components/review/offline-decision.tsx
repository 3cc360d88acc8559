import { useEffect, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsOf, reachedLately, sendChoices } from './keep-while-choosing.ts';
import { forgetWaiting, putAside, waitingOf } from './waiting-decisions.ts';

/** Where no sign says that the connection is back, it is tried again after so many milliseconds. */
const TRY_AGAIN_MS = 20_000;

/**
 * A decision that cannot reach the server stays on the device and is sent when the connection is back. The page sends its
 * form as it always does; only where nobody answers is it put aside. Without scripts the browser's own way back keeps the
 * form. What is said here is drawn where the page is, so that it is heard.
 */
export function OfflineDecision({
  form,
  reader,
}: {
  readonly form: RefObject<HTMLFormElement>;
  readonly reader: string;
}) {
  const { t } = useTranslation('review');
  const [state, setState] = useState<'online' | 'aside' | 'refused'>('online');
  useEffect(() => {
    const element = form.current;
    if (element === null) return;
    let isSure = false;
    const submit = (event: SubmitEvent) => {
      const button = event.submitter;
      if (!(button instanceof HTMLButtonElement) || button.dataset['key'] === undefined) return;
      if (isSure || reachedLately()) return;
      event.preventDefault();
      void sendChoices(location.pathname, fieldsOf(element)).then((answer) => {
        if (answer === 'unreachable') {
          setState(putAside(location.pathname, reader, fieldsOf(element, button)) ? 'aside' : 'refused');
          return;
        }
        // The server is there, whatever it says: the form goes the usual way, where each fault has its words.
        isSure = true;
        button.click();
        isSure = false;
      });
    };
    element.addEventListener('submit', submit);
    return () => {
      element.removeEventListener('submit', submit);
    };
  }, [form, reader]);
  useEffect(() => {
    const send = () => void sendWaiting(reader);
    send();
    addEventListener('online', send);
    const timer = setInterval(send, TRY_AGAIN_MS);
    return () => {
      removeEventListener('online', send);
      clearInterval(timer);
    };
  }, [reader]);
  return (
    <div role="status" className="offline">
      {state !== 'online' && <p className="notice">{t(state === 'aside' ? 'kept.offline' : 'kept.offlineRefused')}</p>}
    </div>
  );
}

let sending = false;

/** Sends what waits, one after the other and once; sending a decision twice is one decision all the same. */
async function sendWaiting(reader: string): Promise<void> {
  if (sending) return;
  sending = true;
  try {
    for (const { page, fields } of waitingOf(reader)) {
      const answer = await fetch(page, { method: 'POST', body: fields });
      const isHere = page === location.pathname;
      const isSignedOut = answer.url.includes('/team/sign-in');
      // Elsewhere it waits until its reader is signed in again; here the way through the sign-in keeps it.
      if (isSignedOut && !isHere) continue;
      // Something in the way has its words on the page itself, with the choices: there they are kept first.
      if (!answer.redirected) await sendChoices(page, fields);
      forgetWaiting(page, fields);
      if (isHere) {
        location.assign(answer.redirected && !isSignedOut ? answer.url : page);
        return;
      }
    }
  } catch {
    // Still no connection: it is tried again.
  } finally {
    sending = false;
  }
}
