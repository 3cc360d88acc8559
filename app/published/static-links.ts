import type { ReportLinks } from '#app/components/report/report-links.ts';
import { interfaceLanguages } from '#app/language/languages.ts';

/** The name of a page's file in a folder that any web host can serve: English opens it. */
export function staticPageName(language: string): string {
  return language === 'en' ? 'index.html' : `${language}.html`;
}

/** The links of a report as files in one folder: to each other, and to nothing outside of it but `permanent`. */
export function staticLinks(language: string, edition: number, permanent: string): ReportLinks {
  const figures = language === 'fr' ? 'figures/fr' : 'figures/en';
  return {
    latest: staticPageName(language),
    permanent: permanent === '' ? staticPageName(language) : permanent,
    languages: Object.fromEntries(interfaceLanguages.map(({ tag }) => [tag, staticPageName(tag)])),
    editions: { [String(edition)]: staticPageName(language) },
    csv: 'report.csv',
    json: 'report.json',
    zip: null,
    embed: null,
    oembed: null,
    figures,
    query: '',
  };
}
