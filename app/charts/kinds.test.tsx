import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Chart } from './chart.tsx';
import { Days } from './days.tsx';
import { Distribution } from './distribution.tsx';
import { DotPlot } from './dot-plot.tsx';
import type { FigureRow } from './figure-row.ts';
import { GroupTable } from './group-table.tsx';
import { hiddenGroups } from './group-row.ts';
import { lanesOf } from './lanes.ts';
import { Pairs } from './pairs.tsx';
import { countRow, estimateRow, groups, shareOf, shareRow, ticks } from './test-figures.ts';

const common = { id: 'f', summary: 'Said.', direction: 'ltr' } as const;
const bars = (rows: readonly FigureRow[], more = {}) =>
  renderToStaticMarkup(<Chart {...common} rows={rows} hiddenText="not shown" {...more} />);
/** The narrow drawing alone, without its legend. */
const narrow = (markup: string) => markup.split(/<div class="chart chart-(?:above|beside)"/)[1] ?? '';
const texts = (markup: string) => [...markup.matchAll(/>([^<>]+)<\/t(?:span|ext)>/g)].map((match) => match[1]);
const tips = (markup: string) => [...markup.matchAll(/data-tip="([^"]*)"/g)].map((match) => match[1]);

describe('bars', () => {
  test('beyond twenty show the largest, in the given order, and say how many more there are', () => {
    const rows = Array.from({ length: 200 }, (_, index) => countRow(String(index), index));
    const markup = bars(rows, { moreText: (more: number) => `${String(more)} more` });
    expect(tips(narrow(markup)).map((tip) => tip?.split('\n')[0])).toEqual(
      Array.from({ length: 20 }, (_, index) => `Label ${String(180 + index)}`),
    );
    expect(markup).toContain('<p class="chart-more">180 more</p>');
    expect(bars(rows.slice(0, 20), { moreText: String })).not.toContain('chart-more');
  });

  test('of no row are nothing', () => expect(bars([])).toBe(''));

  test('of estimates have a whisker from one end of the interval to the other, on the scale of the bars', () => {
    const markup = narrow(bars([estimateRow('a', 0.2, 0.3, 0.5)]));
    const [, from, to] = /d="M([\d.]+) [\d.]+V[\d.]+M[\d.]+ [\d.]+H([\d.]+)M/.exec(markup) ?? [];
    const width = Number(/<rect [^>]*width="([\d.]+)" height="14"/.exec(markup)?.[1]);
    expect(Number(from) / width).toBeCloseTo(0.2 / 0.3, 1);
    expect(Number(to) / width).toBeCloseTo(0.5 / 0.3, 1);
    expect(texts(markup)).toContain('30 % (20 % to 50 %)');
  });

  test('set apart who gave no answer', () => {
    const markup = narrow(bars([countRow('a', 3)], { apart: countRow('none', 2) }));
    expect(markup.match(/stroke-dasharray/g)).toHaveLength(1);
    expect(markup).toContain('fill="var(--control)"');
  });
});

const cell = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
const rowsOfThree = fc
  .array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 })
  .map((rows) => rows.map((shares, index) => shareRow(String(index), ...shares)));

describe('dots', () => {
  test('are exactly the figures that the table shows', () => {
    fc.assert(
      fc.property(rowsOfThree, fc.constantFrom('ltr', 'rtl'), (rows, direction) => {
        const drawn = tips(
          narrow(renderToStaticMarkup(<DotPlot {...common} {...{ direction, groups, rows, ticks }} />)),
        );
        const table = renderToStaticMarkup(
          <GroupTable words={{ caption: 'c', row: 'r', hidden: 'not shown' }} {...{ groups, rows }} />,
        );
        const said = rows.flatMap(({ label, shares }) =>
          shares.flatMap((share, of) =>
            share === null ? [] : [`${label}\n${groups[of]?.label ?? ''}: ${share.text}\n${share.count?.text ?? ''}`],
          ),
        );
        expect(drawn).toEqual(said);
        expect(table.match(/<td>/g)?.length ?? 0).toBe(said.length);
        expect(table.match(/not shown/g)?.length ?? 0).toBe(rows.length * 3 - said.length);
      }),
      { numRuns: 15 },
    );
  });

  test('stand where their shares are, from the right in a right-to-left page', () => {
    const x = (direction: 'ltr' | 'rtl') => {
      const rows = [shareRow('a', 0.25, 0.75, null)];
      const markup = narrow(renderToStaticMarkup(<DotPlot {...common} {...{ direction, groups, rows, ticks }} />));
      return [...markup.matchAll(/transform="translate\(([\d.]+) /g)].map((match) => Number(match[1]));
    };
    const [quarter = 0, most = 0] = x('ltr');
    expect(most - quarter).toBeCloseTo((320 - 44) / 2, 0);
    expect(x('rtl')).toEqual([320 - quarter, 320 - most]);
  });

  test('of the same share are told apart by shape and colour, and lie on lanes of their own', () => {
    const rows = [shareRow('a', 0.5, 0.5, 0.5)];
    const markup = narrow(renderToStaticMarkup(<DotPlot {...common} {...{ groups, rows, ticks }} />));
    const marks = [...markup.matchAll(/<path d="([^"]+)" transform="translate\([\d.]+ ([\d.]+)\)" fill="([^"]+)"/g)];
    for (const part of [1, 2, 3]) expect(new Set(marks.map((mark) => mark[part])).size).toBe(3);
  });

  test('have a legend in the languages of the groups, and at most six groups', () => {
    const many = Array.from({ length: 8 }, (_, index) => ({
      key: String(index),
      label: `G${String(index)}`,
      language: 'ar',
    }));
    const row = { key: 'a', label: 'a', shares: many.map(() => shareOf(0.5)) };
    const markup = renderToStaticMarkup(<DotPlot {...common} groups={many} rows={[row]} ticks={ticks} />);
    expect(markup.match(/<bdi lang="ar">/g)).toHaveLength(6);
    expect(tips(narrow(markup))).toHaveLength(6);
    expect(hiddenGroups(shareRow('a', 0.5, null, null), groups).map(({ key }) => key)).toEqual(['fr', 'ar']);
  });
});

test('no two marks on a lane touch, and marks that stand apart share one', () => {
  const reach = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 60 }));
  fc.assert(
    fc.property(fc.array(reach, { maxLength: 6 }), (given) => {
      const reaches = given.map(([from, length]) => ({ from, to: from + length }));
      const lanes = lanesOf(reaches);
      for (const [i, a] of reaches.entries())
        for (const [j, b] of reaches.entries())
          if (i !== j && lanes[i] === lanes[j]) expect(a.from >= b.to || a.to <= b.from).toBe(true);
    }),
  );
  expect(
    lanesOf([
      { from: 0, to: 10 },
      { from: 10, to: 20 },
      { from: 5, to: 15 },
    ]),
  ).toEqual([0, 0, 1]);
});

test('pairs are joined where both are shown, and say why where one is not', () => {
  const rows = [shareRow('a', 0.5, 0.25), { ...shareRow('b', 0.4, null), note: 'not comparable' }];
  const pair = { against: { key: 'c', label: 'Census' }, shown: { key: 'h', label: 'Heard' } };
  const markup = narrow(renderToStaticMarkup(<Pairs {...common} {...pair} {...{ rows, ticks }} />));
  expect(markup.match(/stroke-width="2"><\/line>/g)).toHaveLength(1);
  expect(tips(markup)[0]).toBe('Label a\nCensus: 50 % (40 of 80)\nHeard: 25 % (20 of 80)');
  expect(texts(markup)).toContain('not comparable');
});

describe('a scale', () => {
  const draw = (rows: readonly FigureRow[], more = {}) =>
    renderToStaticMarkup(<Distribution {...common} rows={rows} hiddenText="not shown" {...more} />);
  const heights = (markup: string) =>
    [...markup.matchAll(/<rect [^>]*width="[\d.]+" height="([\d.]+)" fill="var\(--(?:accent|control)/g)].map((match) =>
      Number(match[1]),
    );

  test('is columns in its order, as high as their figures, a hidden one absent and said', () => {
    const markup = narrow(draw([countRow('1', 10, '1'), countRow('2', null, '2'), countRow('3', 40, '3')]));
    const [one = 0, three = 0] = heights(markup);
    expect(one / three).toBeCloseTo(0.25, 2);
    expect(texts(markup)).toEqual(['10 %', '1', 'not shown', '2', '40 %', '3']);
  });

  test('with names too long for columns is bars in its order', () => {
    const long = ['Not comfortable', 'Somewhat comfortable', 'Extraordinarily comfortable', 'Very', 'I cannot say'];
    const markup = narrow(draw(long.map((label, index) => countRow(String(index), index + 1, label))));
    expect(heights(markup)).toEqual([14, 14, 14, 14, 14]);
    expect(tips(markup).map((tip) => tip?.split('\n')[0])).toEqual(long);
  });

  test('of eleven is drawn over an axis where there is one', () => {
    const rows = Array.from({ length: 11 }, (_, index) => countRow(String(index), index + 10, String(index)));
    expect(new Set(heights(narrow(draw(rows))))).toEqual(new Set([14]));
    const drawn = narrow(draw(rows, { ticks: [0, 10, 20].map((value) => ({ value, text: String(value) })) }));
    expect(new Set(heights(drawn)).size).toBe(11);
  });
});

test('days keep those without anybody, and no name leaves the drawing or lies on another', () => {
  const days = Array.from({ length: 58 }, (_, index) => ({
    ...{ key: String(index), label: '28 September', name: `Day ${String(index)}` },
    count: { value: index % 3, text: `${String(index % 3)} people` },
  }));
  for (const direction of ['ltr', 'rtl'] as const) {
    const markup = narrow(
      renderToStaticMarkup(
        <Days
          {...common}
          direction={direction}
          days={days}
          ticks={[0, 1, 2].map((value) => ({ value, text: String(value) }))}
        />,
      ),
    );
    expect(tips(markup)).toHaveLength(58);
    const places = [...markup.matchAll(/<tspan x="([\d.-]+)" dy="0">28 September/g)]
      .map((match) => Number(match[1]))
      .sort((a, b) => a - b);
    expect(places.length).toBeGreaterThan(1);
    expect(places[0]).toBeGreaterThan(40);
    expect(places.at(-1)).toBeLessThan(280);
    for (const [index, place] of places.entries())
      if (index > 0) expect(place - (places[index - 1] ?? 0)).toBeGreaterThan(95);
  }
});
