import { describe, expect, test } from 'vitest';
import { embeddedReport, frameSize, oembedAnswer } from './oembed.ts';

const origin = 'https://heard.example';
const asked = (url: string | null, format: string | null = null) =>
  embeddedReport({ url, format, maxWidth: null, maxHeight: null }, origin);
const report = `${origin}/fr/ours/what-we-heard/needs`;

describe('what is asked about', () => {
  test.each([
    [report, { language: 'fr', organization: 'ours', consultation: 'needs', edition: null, figure: null }],
    [
      `${report}/embed?edition=3`,
      { language: 'fr', organization: 'ours', consultation: 'needs', edition: '3', figure: null },
    ],
    [
      `${report}/embed?figure=newcomers.areas`,
      { language: 'fr', organization: 'ours', consultation: 'needs', edition: null, figure: 'newcomers.areas' },
    ],
    [`${report}#areas`, { language: 'fr', organization: 'ours', consultation: 'needs', edition: null, figure: null }],
    [null, 400],
    ['', 404],
    ['javascript:alert(1)', 404],
    [report.replace('heard.example', 'other.example'), 404],
    [report.replace('https', 'http'), 404],
    [`${report}/figures/x.svg`, 404],
    [`${report}?edition=0`, 404],
    [
      `${origin}/team/ours/what-we-heard/needs`,
      { language: 'team', organization: 'ours', consultation: 'needs', edition: null, figure: null },
    ],
    [`${origin}/en/ours/survey/needs`, 404],
  ])('%s', (url, expected) => {
    expect(asked(url)).toEqual(expected);
  });

  test('is answered as JSON alone', () => {
    expect(asked(report, 'json')).toMatchObject({ consultation: 'needs' });
    expect(asked(report, 'xml')).toBe(501);
  });
});

test.each([
  [null, null, 640, 640],
  ['320', '10000', 320, 640],
  ['1', '-5', 200, 640],
  ['abc', '250', 640, 250],
])('a frame within %s by %s is %i by %i', (maxWidth, maxHeight, width, height) => {
  expect(frameSize({ maxWidth, maxHeight })).toEqual({ width, height });
});

test('a title cannot leave the frame’s markup', () => {
  const provider = { name: 'Ours', url: origin };
  const { html, title } = oembedAnswer('"><script>x</script>&', provider, {
    address: `${report}?a=1&b`,
    width: 1,
    height: 2,
  });
  expect(title).toBe('"><script>x</script>&');
  expect(html).toBe(
    `<iframe src="${report}?a=1&amp;b" title="&quot;&gt;&lt;script&gt;x&lt;/script&gt;&amp;" width="1" height="2" loading="lazy" style="border:0"></iframe>`,
  );
});
