import { catalogue, isDraft, type Namespace } from '#app/i18n/catalogue.server.ts';
import { makeI18n } from '#app/i18n/instance.ts';

/** The strings of a language and, of what it lacks, the English ones; and whether a machine wrote some that nobody has reviewed. */
export function stringsIn(language: string, wanted: readonly Namespace[]) {
  const resources: Record<string, Record<string, unknown>> = {};
  for (const namespace of wanted) {
    const own = catalogue(language, namespace);
    (resources[own === null ? 'en' : language] ??= {})[namespace] = own ?? catalogue('en', namespace) ?? {};
  }
  return { i18n: makeI18n(language, resources), draft: isDraft(language, wanted) };
}
