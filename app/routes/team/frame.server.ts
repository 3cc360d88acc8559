import { languagesOf } from '#app/i18n/catalogue.server.ts';
import { languageChoices, pageLanguage } from '#app/i18n/page-language.server.ts';

/** What the frame of a team page needs of its request: the languages it could be in, the one it is in, where it is. */
export function frameOf(request: Request) {
  const { language, draft } = pageLanguage(request);
  const { pathname, search } = new URL(request.url);
  return { languages: languageChoices(languagesOf('review')), language, draft, path: pathname + search };
}
