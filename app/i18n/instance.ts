import { createInstance, type i18n } from 'i18next';

/** An i18next instance over strings that are already here: nothing is loaded, nothing is awaited. */
export function makeI18n(language: string, resources: Readonly<Record<string, unknown>>): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources: resources as Record<string, Record<string, Record<string, string>>>,
    defaultNS: 'common',
    initAsync: false,
    returnNull: false,
    // React escapes what it draws; what is not drawn by React is plain text.
    interpolation: { escapeValue: false },
  });
  return instance;
}
