import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';

/** Escape twice within so many milliseconds hides the screen: once may mean something to the device. */
const TWICE_WITHIN_MS = 1000;

/**
 * At the thumb: hides what is being read. Without scripts the form is sent, which keeps what was chosen, and leads to a page
 * that shows nothing; with them the screen is blank at once, and everything is still there behind it.
 */
export function HideScreen() {
  const { t } = useTranslation('review');
  const [hidden, setHidden] = useState(false);
  useEffect(() => {
    let last = -Infinity;
    const watch = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.repeat) return;
      if (event.timeStamp - last < TWICE_WITHIN_MS) setHidden(true);
      last = event.timeStamp;
    };
    document.addEventListener('keydown', watch);
    return () => {
      document.removeEventListener('keydown', watch);
    };
  }, []);
  useEffect(() => {
    if (!hidden) return;
    const { title } = document;
    document.title = 'Heard';
    document.documentElement.dataset['screen'] = 'hidden';
    return () => {
      document.title = title;
      delete document.documentElement.dataset['screen'];
    };
  }, [hidden]);
  return (
    <>
      <button
        type="submit"
        className="button button-second hide-screen"
        name="intent"
        value="hide"
        formNoValidate
        onClick={(event) => {
          event.preventDefault();
          setHidden(true);
        }}
      >
        {t('hidden.hide')}
      </button>
      {hidden &&
        createPortal(
          <main className="hidden-screen">
            <h1>{t('hidden.title')}</h1>
            <p>
              <button
                type="button"
                className="button button-second"
                ref={(button) => button?.focus()}
                onClick={() => {
                  setHidden(false);
                }}
              >
                {t('hidden.show')}
              </button>
            </p>
          </main>,
          document.body,
        )}
    </>
  );
}
