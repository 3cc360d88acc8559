import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { OfficialLanguage } from '#app/domain/report/bilingual.ts';
import { editionSchema } from '#app/domain/report/edition-schema.ts';
import { makeI18n } from '#app/i18n/instance.ts';
import commonEn from '#locales/en/common.json';
import reportEn from '#locales/en/report.json';
import summaryEn from '#locales/en/summary.json';
import commonFr from '#locales/fr/common.json';
import reportFr from '#locales/fr/report.json';
import summaryFr from '#locales/fr/summary.json';
import { wholeEdition, wholePublished } from '#tests/fixtures/whole-edition.ts';
import { editionView } from './edition-view.ts';
import { EmbedDocument } from './embed-document.tsx';
import { ReportDocument } from './report-document.tsx';
import { SummaryDocument } from './summary-document.tsx';
import { summaryView } from './summary-view.ts';

const resources = {
  en: { common: commonEn, report: reportEn, summary: summaryEn },
  fr: { common: commonFr, report: reportFr, summary: summaryFr },
};
const origin = 'https://heard.example';

function report(language: OfficialLanguage, published = wholePublished): string {
  const view = editionView(published, { language, origin, draft: false });
  return renderToStaticMarkup(<ReportDocument view={view} i18n={makeI18n(language, resources)} styles="" />);
}
function summary(language: string, Document = SummaryDocument): string {
  const view = summaryView(wholePublished, { language, origin, draft: false });
  return renderToStaticMarkup(<Document view={view} i18n={makeI18n(language, resources)} styles="" />);
}
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found]) => found ?? '');
const en = report('en');
const fr = report('fr');
const figures = en
  .split('<figure')
  .slice(1)
  .map((part) => part.slice(0, part.indexOf('</figure>')));

test('the fixture is an edition that could be published', () => {
  expect(editionSchema.safeParse(wholeEdition).error?.issues).toBeUndefined();
});

describe('the structure of the page', () => {
  test('headings go down one level at a time, and there is one of the first', () => {
    const levels = all(en, /<h([1-6])[ >]/g).map(Number);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.reduce((before, level) => {
      expect(level - before).toBeLessThanOrEqual(1);
      return level;
    });
  });

  test('no id stands twice, and every link within the page leads somewhere', () => {
    const ids = all(en, /\sid="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => /\s/.test(id))).toEqual([]);
    for (const target of all(en, /href="#([^"]+)"/g)) expect(ids).toContain(target);
    for (const named of all(en, /aria-labelledby="([^"]+)"/g).flatMap((value) => value.split(' ')))
      expect(ids).toContain(named);
  });

  test('every figure with a drawing says it in a sentence, has its table, its link, its files and how it was made', () => {
    const drawn = figures.filter((figure) => figure.includes('<svg'));
    expect(drawn.length).toBeGreaterThan(8);
    for (const figure of drawn) {
      expect(figure).toMatch(/role="img"/);
      expect(figure).toMatch(/<table/);
      expect(figure).toMatch(/class="anchor"[^>]* href="#/);
      expect(figure).toMatch(/<caption>/);
    }
    const counted = drawn.filter((figure) => !figure.includes('.population"'));
    for (const figure of counted) {
      expect(figure).toContain('How this figure was made');
      expect(figure).toMatch(/href="\/en\/bow-valley\/what-we-heard\/living-here\/figures\/[^"]+\.svg"/);
    }
  });

  test('links to areas, themes and findings are made of keys, so that they stay', () => {
    for (const id of ['finding.newcomers.areas.housing', 'newcomers.areas.housing', 'newcomers.question.settled'])
      expect(en).toContain(`id="${id}"`);
    expect(en).toContain('id="newcomers.areas.by.newcomers.languages"');
    expect(en).toContain('href="#newcomers.areas.housing"');
  });
});

describe('the figures', () => {
  test('are the same in both languages', () => {
    const cells = (html: string) =>
      all(html, /<td>(.*?)<\/td>/g).map((cell) => cell.replace(/<[^>]*>|\D+/g, ' ').trim());
    expect(cells(en).length).toBeGreaterThan(40);
    expect(cells(fr)).toEqual(cells(en));
  });

  test('say nothing of what is hidden: no share, no mark, no count', () => {
    const crossed = figures.find((figure) => figure.includes('id="newcomers.areas.by.newcomers.languages"')) ?? '';
    const row = /<th scope="row"><bdi>Health and wellbeing<\/bdi>.*?<\/tr>/.exec(crossed)?.[0] ?? '';
    expect(all(row, /<td[^>]*>(.*?)<\/td>/g).map((cell) => cell.replace(/<[^>]*>/g, ' ').trim())).toEqual([
      ...['25% 57', '19% 15', '23% 14'],
      ...Array.from({ length: 4 }, () => 'not shown'),
    ]);
    expect(crossed).toContain('too few to count safely: Tigrinya; Somali.');
    // Of three areas and four groups that are told, one cell is hidden.
    const narrow = crossed.slice(crossed.indexOf('chart-above'), crossed.indexOf('chart-beside'));
    expect(all(narrow, /(data-tip)="[^"]*%/g)).toHaveLength(11);
  });

  test('stand beside the population, and who is missing is named', () => {
    expect(en).toContain(
      'Heard least in proportion: “18 to 24”, 12% of the people we heard from and 19% of the population.',
    );
    expect(en).toContain('Nobody answered in Korean.');
    expect(en).toContain('too few to count safely');
    expect(en).toContain('Statistics Canada, Census 2021');
  });
});

describe('words', () => {
  test('a quote stands in its own language with its translation, and one that was taken back leaves no word', () => {
    expect(en).toContain('<blockquote lang="ar" dir="rtl">');
    expect(en).toContain('Rent takes half of my pay every month');
    expect(en).toContain('A quote stood here. It has been taken back.');
  });

  test('a narrative speaks for those who are too few, and when it is taken back nothing of it is left', () => {
    expect(en).toContain('They wait for an interpreter');
    expect(fr).toContain('personnes sourdes');
    const taken = report('en', { ...wholePublished, narratives: new Map() });
    expect(taken).not.toMatch(/interpreter|deaf/);
    expect(taken).toContain('It has been taken back.');
  });

  test('each area says what comes of it, and the report what was decided, what is new and how to cite it', () => {
    const housing = en.slice(en.indexOf('id="newcomers.areas.housing"'), en.indexOf('id="newcomers.areas.employment"'));
    for (const words of [
      'We will',
      'Open a rent bank',
      'Housing action team',
      'November 30, 2026',
      'We cannot, because',
    ])
      expect(housing).toContain(words);
    expect(en).toContain('Not yet decided');
    expect(en).toContain('Accepted with a change on May 2, 2026');
    expect(en).toContain('Kept as in edition 1');
    expect(en).toContain(
      'Edition 2, May 14, 2026. https://heard.example/en/bow-valley/what-we-heard/living-here?edition=2',
    );
  });
});

describe('what a reader would trip over', () => {
  test('the last day of answering is the day that the closing midnight ends', () => {
    expect(en).toContain('from February 1, 2026 to April 14, 2026');
    expect(fr).toContain('du 1er février 2026 au 14 avril 2026');
    expect(summary('ar')).toContain('14 أبريل 2026');
  });

  test('French has a space before each colon, in whatever part of the page', () => {
    const body = fr.slice(fr.indexOf('<main'));
    const words = body.replace(/<[^>]*>/g, '');
    expect(all(words, /(.{20}\p{L}: )/gu)).toEqual([]);
    const asked = all(summary('fr', EmbedDocument).replace(/<[^>]*>/g, ''), /(Nous avons demandé.{3})/g);
    expect(new Set(asked)).toEqual(new Set(['Nous avons demandé\u00a0: ']));
  });

  test('languages that are told together are not said to be all but the first', () => {
    expect(en).not.toContain('All other languages');
    expect(en).toContain('Languages that are not counted one by one, together:');
  });
});

describe('what is new', () => {
  test('figures that stayed as an edition had them are one sentence', () => {
    const kept = ['newcomers.themes', 'newcomers.languages'].map(
      (table) => ({ kind: 'kept', table, edition: 1 }) as const,
    );
    const page = report('en', { ...wholePublished, document: { ...wholeEdition, changes: kept } });
    expect(all(page, /(Kept as in edition 1, since[^<]*)</g)).toEqual([
      expect.stringMatching(/: Themes[^;]*; Languages in which people answered$/) as string,
    ]);
  });

  test('a finding that only a preview for the Council had is named, and leads nowhere', () => {
    const [recommendation] = wholeEdition.recommendations ?? [];
    if (recommendation === undefined) throw new Error('The fixture has a recommendation');
    const findings = [
      { edition: 1, table: 'newcomers.gone', row: 'one' },
      { edition: 7, table: 'newcomers.gone', row: 'two' },
    ];
    const document = { ...wholeEdition, recommendations: [{ ...recommendation, findings }] };
    const page = report('en', { ...wholePublished, document });
    expect(page).toMatch(/<a href="[^"#]+\?edition=1#newcomers.gone">one \(edition 1\)<\/a>/);
    expect(page).toContain('<li>two (edition 7)</li>');
  });
});

describe('the summary', () => {
  const arabic = summary('ar');

  test('is right to left, with words that lack a translation marked as English', () => {
    expect(arabic).toMatch(/<html lang="ar" dir="rtl">/);
    expect(arabic).toContain('<span lang="en" dir="ltr">Bow Valley Partnership</span>');
    expect(arabic).toContain('السكن');
    expect(arabic).toContain('على الإطلاق');
    expect(arabic).toContain('no person has checked it yet');
  });

  test('says the figures of the report', () => {
    for (const figure of ['311 of 488 (64%)', '214 of 612 (35%)', '236 of 488 (48%)']) {
      expect(arabic.replace(/[\u200e\u200f]/g, '')).toContain(figure.replace(/%/, '%'));
    }
  });

  test('as a light page for other websites, leads out of the frame and keeps away from search engines', () => {
    const embedded = summary('en', EmbedDocument);
    expect(embedded).toContain('noindex');
    for (const link of all(embedded, /<a ([^>]*)>/g)) expect(link).toContain('target="_blank"');
  });
});

test('a preview for the Council is not for search engines', () => {
  const document = { ...wholeEdition, kind: 'council-preview' as const };
  expect(report('en', { ...wholePublished, document })).toContain('<meta name="robots" content="noindex"/>');
  expect(en).not.toContain('noindex');
});
