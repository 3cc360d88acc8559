import { describe, expect, test } from 'vitest';
import { areaOf, pageLanguage, preferredLanguage, requireLanguage } from './page-language.server.ts';

const request = (path: string, headers: Record<string, string> = {}) =>
  new Request(`http://heard.test${path}`, { headers });

describe('preferredLanguage', () => {
  const prefers = (header: string) => preferredLanguage(request('/', { 'Accept-Language': header }));

  test('takes the device’s wish with the highest weight that the product speaks', () => {
    expect(prefers('de-DE, ti;q=0.4, so;q=0.8, en;q=0.2')).toBe('so');
  });

  test('knows a language under its other names, and without its region', () => {
    expect(prefers('tl')).toBe('fil');
    expect(prefers('prs, en;q=0.5')).toBe('fa');
    expect(prefers('zh-CN')).toBe('zh-Hans');
    expect(prefers('fr-CA')).toBe('fr');
    expect(prefers('pa-Guru-IN')).toBe('pa');
  });

  test('is English where nothing fits, and is not confused by nonsense', () => {
    expect(prefers('de')).toBe('en');
    expect(prefers('')).toBe('en');
    expect(prefers(';;q=,ar;q=x,,')).toBe('en');
    expect(prefers('ar;q=0, ko;q=0.1')).toBe('ko');
  });
});

describe('pageLanguage', () => {
  test('is the one in the address, with its direction, whatever the device asks for', () => {
    const page = pageLanguage(request('/ar/somewhere/survey/needs', { 'Accept-Language': 'en' }));
    expect(page).toMatchObject({ language: 'ar', direction: 'rtl', area: 'public' });
  });

  test('members’ pages follow the language that was chosen before', () => {
    const page = pageLanguage(request('/team/x', { Cookie: 'a=b; heard-language=fr', 'Accept-Language': 'en' }));
    expect(page).toMatchObject({ language: 'fr', area: 'team' });
  });

  test('a cookie that names no interface language is ignored', () => {
    expect(pageLanguage(request('/team', { Cookie: 'heard-language=xx' })).language).toBe('en');
  });

  test('machine drafts are known as such', () => {
    expect(pageLanguage(request('/fr')).draft).toBe(true);
    expect(pageLanguage(request('/en')).draft).toBe(false);
  });
});

test('areaOf tells the three parts of the product apart', () => {
  expect(areaOf('/en/org/what-we-heard/needs')).toBe('report');
  expect(areaOf('/team')).toBe('team');
  expect(areaOf('/teams')).toBe('public');
  expect(areaOf('/en/org/survey/what-we-heard')).toBe('public');
});

describe('requireLanguage', () => {
  const thrown = (segment: string, path: string): Response => {
    try {
      requireLanguage(request(path), segment);
    } catch (response) {
      return response as Response;
    }
    throw new Error('nothing was thrown');
  };

  test('hands on an interface language', () => {
    expect(requireLanguage(request('/so'), 'so')).toBe('so');
  });

  test('an unknown language is a 404', () => {
    expect(thrown('xx', '/xx').status).toBe(404);
  });

  test('another spelling is sent to the usual one, with the rest of the address', () => {
    const response = thrown('tl', '/tl/org/survey/needs?d=1');
    expect(response.status).toBe(301);
    expect(response.headers.get('Location')).toBe('/fil/org/survey/needs?d=1');
  });
});
