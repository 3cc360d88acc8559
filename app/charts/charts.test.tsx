import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Chart } from './chart.tsx';
import { DataTable } from './data-table.tsx';
import { bySize, type FigureRow } from './figure-row.ts';

const row = (key: string, value: number | null): FigureRow => ({
  key,
  label: `Label ${key}`,
  count: value === null ? null : { value, text: String(value), share: `${String(value)}%` },
});
const rows = [row('a', 20), row('b', null), row('c', 45), row('d', 0)];
const draw = (direction: 'ltr' | 'rtl', given = rows) =>
  renderToStaticMarkup(
    <Chart id="q" rows={given} summary="Most said c." hiddenText="not shown" direction={direction} />,
  );
const lengths = (markup: string) =>
  [...markup.matchAll(/<rect x="[\d.-]+" y="[\d.-]+" width="([\d.]+)" height="14"/g)].map((m) => Number(m[1]));

describe('bars on the server', () => {
  test('are drawn without a browser, once for a narrow page and once for a wide one', () => {
    const markup = draw('ltr');
    expect(markup.match(/<svg/g)).toHaveLength(2);
    expect(markup.match(/role="img" aria-label="Most said c\."/g)).toHaveLength(2);
    expect(markup).toContain('45 (45%)');
    expect(markup).toContain('Label c');
  });

  test('are as long as their figures, and a hidden figure has a word instead of a bar', () => {
    const [a, b, c, d] = lengths(draw('ltr'));
    expect(b).toBe(0);
    expect(d).toBe(0);
    expect((a ?? 0) / (c ?? 1)).toBeCloseTo(20 / 45, 3);
    expect(draw('ltr').match(/>not shown<\/text>/g)).toHaveLength(2);
  });

  test('use the colours of the page only, and no text larger than the running text', () => {
    const markup = draw('ltr');
    expect([...new Set([...markup.matchAll(/fill="([^"]*)"/g)].map((match) => match[1]))].sort()).toEqual([
      'var(--accent)',
      'var(--ink)',
      'var(--ink-soft)',
    ]);
    expect(new Set([...markup.matchAll(/font-size="([^"]*)"/g)].map((match) => match[1]))).toEqual(new Set(['16']));
  });

  test('are the same bytes each time: an edition is cached by its content', () => {
    expect(draw('ltr')).toBe(draw('ltr'));
  });

  test('run the other way from right to left', () => {
    const starts = (markup: string) =>
      [...markup.matchAll(/<rect x="([\d.-]+)" y="[\d.-]+" width="([\d.]+)" height="14"/g)].map((m) => [
        Number(m[1]),
        Number(m[2]),
      ]);
    const [first] = starts(draw('rtl'));
    expect((first?.[0] ?? 0) + (first?.[1] ?? 0)).toBeCloseTo(320, 0);
    expect(starts(draw('ltr'))[0]?.[0]).toBe(0);
    expect(draw('rtl')).toContain('direction="rtl"');
  });

  test('hold when nothing can be shown, when nobody chose anything, and when there are 200 rows', () => {
    expect(lengths(draw('ltr', [row('a', null)]))).toEqual([0, 0]);
    expect(lengths(draw('ltr', [row('a', 0)]))).toEqual([0, 0]);
    expect(
      lengths(
        draw(
          'ltr',
          Array.from({ length: 200 }, (_, i) => row(String(i), i)),
        ),
      ),
    ).toHaveLength(400);
  });
});

test('rows by size: largest first, hidden last and in their own order', () => {
  const order = bySize([row('x', null), row('a', 20), row('y', null), row('c', 45), row('d', 20)]).map(
    ({ key }) => key,
  );
  expect(order).toEqual(['c', 'a', 'd', 'x', 'y']);
});

test('the table says every figure, or that it is not shown', () => {
  const words = { caption: 'Question', row: 'Answer', count: 'People', share: 'Share of 80', hidden: 'not shown' };
  const markup = renderToStaticMarkup(<DataTable words={words} rows={rows} together={row('Together', 15)} />);
  expect(markup).toContain('<caption>Question</caption>');
  expect(markup).toContain('<th scope="row">Label a</th><td>20</td><td>20%</td>');
  expect(markup).toContain('<th scope="row">Label b</th><td colSpan="2" class="figures-hidden">not shown</td>');
  expect(markup).toContain('<th scope="row">Label Together</th><td>15</td>');
});
