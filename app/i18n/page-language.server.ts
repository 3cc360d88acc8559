import { redirect } from '@remix-run/node';
import { canonicalLanguage, directionOf, interfaceLanguages, isInterfaceLanguage } from '#app/language/languages.ts';
import { catalogue, isDraft, type Catalogue, type Namespace } from './catalogue.server.ts';

/** Which part of the product a page belongs to: it decides the style sheet, the strings and the scripts. */
export type Area = 'public' | 'report' | 'team';

export interface PageLanguage {
  readonly area: Area;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Strings by language and namespace; English beside the page's own only where a namespace is not in that language. */
  readonly resources: Readonly<Record<string, Readonly<Record<string, Catalogue>>>>;
  /** The page's strings are, at least in part, a machine's draft. */
  readonly draft: boolean;
}

const namespacesOf: Readonly<Record<Area, readonly Namespace[]>> = {
  public: ['common', 'survey'],
  report: ['common', 'report', 'summary'],
  team: ['common', 'team', 'review', 'report'],
};

/** The area that a path belongs to; capitals make no difference, as to Remix they make none. */
export function areaOf(pathname: string): Area {
  // A preview for the Council is a report, read within the team.
  if (/^\/team\/[^/]+\/consultations\/[^/]+\/council\//i.test(pathname)) return 'report';
  if (/^\/team(\/|$)/i.test(pathname)) return 'team';
  return /^\/[^/]+\/[^/]+\/what-we-heard\//i.test(pathname) ? 'report' : 'public';
}

/** The language of a page: that of its address, else the one chosen before (cookie), else the one the device asks for. */
export function pageLanguage(request: Request): PageLanguage {
  const { pathname } = new URL(request.url);
  const area = areaOf(pathname);
  const inAddress = canonicalLanguage(pathname.split('/')[1] ?? '');
  const language =
    area !== 'team' && isInterfaceLanguage(inAddress)
      ? inAddress
      : (chosenLanguage(request) ?? preferredLanguage(request));
  const wanted = namespacesOf[area];
  const resources: Record<string, Record<string, Catalogue>> = {};
  for (const namespace of wanted) {
    const own = catalogue(language, namespace);
    const tag = own === null ? 'en' : language;
    const strings = own ?? catalogue('en', namespace);
    if (strings !== null) (resources[tag] ??= {})[namespace] = strings;
  }
  return { area, language, direction: directionOf(language), resources, draft: isDraft(language, wanted) };
}

/**
 * The language segment of an address. Another spelling of a known language (`tl`, `zh`) is sent to the usual one;
 * anything else is a 404 in the reader's own language.
 */
export function requireLanguage(request: Request, segment: string | undefined): string {
  const canonical = canonicalLanguage(segment ?? '');
  if (!isInterfaceLanguage(canonical)) throw new Response(null, { status: 404, statusText: 'Not Found' });
  if (canonical !== segment) {
    const url = new URL(request.url);
    throw redirect(url.pathname.replace(/^\/[^/]+/, `/${canonical}`) + url.search, 301);
  }
  return canonical;
}

const LANGUAGE_COOKIE = 'heard-language';

/** A Set-Cookie value that keeps the chosen interface language of the team's pages for a year. */
export function languageCookie(language: string): string {
  return `${LANGUAGE_COOKIE}=${language}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`;
}

function chosenLanguage(request: Request): string | null {
  const value = new RegExp(`(?:^|;\\s*)${LANGUAGE_COOKIE}=([^;]*)`).exec(request.headers.get('Cookie') ?? '')?.[1];
  return value !== undefined && isInterfaceLanguage(value) ? value : null;
}

/** The first interface language that the Accept-Language header asks for, by its weights; English if none. */
export function preferredLanguage(request: Request): string {
  return wishedLanguages(request)[0] ?? 'en';
}

/**
 * The language in which somebody is led to what can be had in some languages only: the one that is named, else the first
 * that the device asks for, else English, else the first there is.
 */
export function languageAmong(request: Request, languages: readonly string[], named: string | null): string {
  const wishes = [...(named === null ? [] : [canonicalLanguage(named)]), ...wishedLanguages(request), 'en'];
  return wishes.find((tag) => languages.includes(tag)) ?? languages[0] ?? 'en';
}

/** The interface languages that the Accept-Language header asks for, by its weights. */
function wishedLanguages(request: Request): readonly string[] {
  const header = request.headers.get('Accept-Language')?.slice(0, 500) ?? '';
  const wishes = header.split(',').map((part, position) => {
    const [tag = '', ...parameters] = part.trim().split(';');
    const quality = Number(
      parameters
        .find((p) => p.trim().startsWith('q='))
        ?.trim()
        .slice(2) ?? 1,
    );
    return { tag, quality: Number.isFinite(quality) ? quality : 0, position };
  });
  wishes.sort((a, b) => b.quality - a.quality || a.position - b.position);
  return wishes.flatMap(({ tag, quality }) => {
    if (quality <= 0) return [];
    const canonical = canonicalLanguage(tag);
    const known = [canonical, canonical.split('-')[0] ?? ''].find((candidate) => isInterfaceLanguage(candidate));
    return known === undefined ? [] : [known];
  });
}

/** The interface languages, for a picker: each in its own name, with its direction. */
export function languageChoices(tags: readonly string[] = interfaceLanguages.map((l) => l.tag)) {
  return interfaceLanguages.filter((language) => tags.includes(language.tag));
}
