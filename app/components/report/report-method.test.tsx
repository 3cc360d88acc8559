import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { expect, test } from 'vitest';
import type { OfficialLanguage } from '#app/domain/report/bilingual.ts';
import type { EditionDocument } from '#app/domain/report/edition.ts';
import { makeI18n } from '#app/i18n/instance.ts';
import en from '#locales/en/report.json';
import fr from '#locales/fr/report.json';
import { editionView } from './edition-view.ts';
import { ReportMethod } from './report-method.tsx';

const name = { en: 'Bow Valley', fr: 'Vallée de la Bow' };
const document: EditionDocument = {
  schema: 'heard.edition/1',
  organization: { slug: 'bow-valley', name },
  consultation: {
    ...{ slug: 'living-here', title: name, purpose: name, opensAt: null, closesAt: null },
    ...{ timeZone: 'America/Edmonton', languages: ['en'] },
  },
  ...{ madeUp: false, edition: 1, publishedAt: '2026-02-01T00:00:00.000Z', threshold: 10 },
  audiences: [{ key: 'newcomers', label: name, commentsRead: 'all' }],
  themingRun: { number: 2, version: '2.0', snapshotHash: 'a'.repeat(64) },
  ...{ tables: [], findings: [], quotes: [] },
};

function method(
  providers: readonly string[] | undefined,
  language: OfficialLanguage = 'en',
  reading?: EditionDocument['reading'],
): string {
  const none = new Map<string, never>();
  const edition = { document: { ...document, providers, reading }, contentHash: '', quotes: none, translations: none };
  const view = editionView({ ...edition, narratives: none, all: [] }, { language, origin: '', draft: false });
  return renderToStaticMarkup(
    <I18nextProvider i18n={makeI18n(language, { en: { report: en }, fr: { report: fr } })}>
      <ReportMethod view={view} />
    </I18nextProvider>,
  );
}

test('the method section says that no comment left the server, in both languages', () => {
  expect(method([])).toContain('No comment left the server of Bow Valley');
  expect(method([], 'fr')).toContain('Aucun commentaire n’a quitté le serveur de Vallée de la Bow');
});

test('or which services took part: what works on the machine is told apart from what comments were sent to', () => {
  const here = method(['minilm (on this machine)']);
  expect(here).toContain('minilm (on this machine)');
  expect(here).toContain('No comment left that server');
  const both = method(['minilm (on this machine)', 'namer (models.example)']);
  expect(both).toContain('namer (models.example)');
  expect(both).not.toContain('No comment left');
});

test('an edition from before this was said says nothing about it', () => {
  expect(method(undefined)).not.toMatch(/left the server|let these help/);
  expect(method(undefined)).toContain('theming run 2');
});

test('an agreement has the interval that was measured, and where there is none it is given none', () => {
  const reading = { readers: 2, toAll: 5, suggestions: 'shown' as const, adjudicatedAtLeast: null };
  const measured = { standing: 'below' as const, alpha: 66, low: 31, high: 88 };
  expect(method([], 'en', { ...reading, overall: measured })).toContain('95% interval 0.31 to 0.88');
  const alone = method([], 'en', { ...reading, overall: { ...measured, low: null, high: null } });
  expect(alone).toContain('0.66 (Krippendorff’s alpha; no interval can be given)');
  expect(alone).not.toContain('0.66 to');
});
