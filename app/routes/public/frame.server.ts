import type { Frame } from '#app/components/page-frame.tsx';
import { makeI18n } from '#app/i18n/instance.ts';
import { languageChoices, pageLanguage } from '#app/i18n/page-language.server.ts';
import type { Organization } from '#app/services/find-organization.ts';

/** The strings of the respondents' pages in the language of the page, for what the server says by itself. */
export function surveyStrings(request: Request) {
  const { language, resources } = pageLanguage(request);
  return makeI18n(language, resources).getFixedT(language, ['survey', 'common']);
}
export type SurveyStrings = ReturnType<typeof surveyStrings>;

/**
 * What stands around a page. `address` is the page's own; `languages` are those it can be had in (all, if left out);
 * `draft` says that its texts, beside those of the interface, are a machine's.
 */
export function frameOf(
  request: Request,
  organization: Organization | null,
  address: string,
  {
    languages,
    draft = false,
    receipt = null,
  }: { languages?: readonly string[]; draft?: boolean; receipt?: string | null } = {},
): Frame {
  const page = pageLanguage(request);
  const own = organization?.name[page.language] === undefined ? 'en' : page.language;
  return {
    language: page.language,
    organization: organization === null ? null : { name: organization.name[own] ?? organization.slug, language: own },
    demonstration: organization?.demonstration ?? false,
    contact: organization?.contact ?? null,
    draft: draft || page.draft,
    receipt,
    accessibility: `/${page.language}/accessibility${organization === null ? '' : `?org=${encodeURIComponent(organization.slug)}`}`,
    languages: languageChoices(languages).map(({ tag, autonym, direction }) => ({
      tag,
      autonym,
      direction,
      href: address.replace(/^\/[^/]+/, `/${tag}`),
    })),
  };
}
