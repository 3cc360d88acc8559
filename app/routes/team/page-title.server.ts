import type { TFunction } from 'i18next';
import { catalogue } from '#app/i18n/catalogue.server.ts';
import { makeI18n } from '#app/i18n/instance.ts';

type Names = ['review', 'team'];
const translators = new Map<string, TFunction<Names>>();

/** The team's strings for what is no component: the title of a page. */
export function teamStrings(language: string): TFunction<Names> {
  const known = translators.get(language);
  if (known !== undefined) return known;
  const strings = (tag: string) => ({ review: catalogue(tag, 'review') ?? {}, team: catalogue(tag, 'team') ?? {} });
  const i18n = makeI18n(language, { en: strings('en'), [language]: strings(language) });
  const t = i18n.getFixedT<Names>(language, ['review', 'team']);
  translators.set(language, t);
  return t;
}
