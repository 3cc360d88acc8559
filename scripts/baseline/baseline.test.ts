import { expect, it, test } from 'vitest';
import { newerBesideOthers, newerInStyles } from './css.ts';
import { newerInMarkup } from './html.ts';
import { newerInScript } from './script.ts';

const features = (css: string) => newerInStyles(css).map(({ feature }) => feature);

it.each([
  ['a cascade layer', '@layer base { a { color: red } }', 'css.at-rules.layer'],
  ['a container query', '@container (width > 1px) { a { color: red } }', 'css.at-rules.container'],
  ['a nested rule', '.a { .b { color: red } }', 'css.selectors.nesting'],
  ['a nested rule with its own sign', '.a { &:hover { color: red } }', 'css.selectors.nesting'],
  ['what is no CSS', '.a { color red }', 'unreadable'],
  [':has', '.a:has(b) { color: red }', 'css.selectors.has'],
  [':is', ':is(.a, .b) { color: red }', 'css.selectors.is'],
  ['a list in :not', 'a:not(.b, .c) { color: red }', 'css.selectors.not.selector_list'],
  ['a list in :lang', 'a:lang(ar, fa) { color: red }', 'css.selectors.lang.argument_list'],
  ['gap, which flex boxes have later than grids', '.a { display: flex; gap: 1rem }', 'css.properties.gap.flex_context'],
  ['a shorthand of logical margins', '.a { margin-inline: auto }', 'css.properties.margin-inline'],
  ['inset', '.a { inset: 0 }', 'css.properties.inset'],
  ['a keyword', '.a { overflow: clip }', 'css.properties.overflow.clip'],
  ['a function', '.a { color: color-mix(in srgb, red, blue) }', 'css.types.color-mix'],
  ['a unit', '.a { min-block-size: 100dvb }', 'unit dvb'],
  ['a range of widths', '@media (width >= 30em) { a { color: red } }', 'css.at-rules.media.range_syntax'],
  ['a media feature', '@media (forced-colors: active) { a { color: red } }', 'css.at-rules.media.forced-colors'],
  ['what nobody knows', '.a { colour: red }', 'css.properties.colour'],
])('finds %s', (_what, css, feature) => {
  expect(features(css)).toContain(feature);
});

it.each([
  ['a grid and its gaps', '.a { display: grid; grid-gap: 1rem; grid-template-columns: repeat(2, minmax(1rem, 1fr)) }'],
  [
    'longhands of logical properties',
    '.a { margin-inline-start: auto; border-block-end: 1px solid; inline-size: 1px }',
  ],
  ['the last that came in time: overflow-wrap: anywhere, of Chrome 80', '.a { overflow-wrap: anywhere }'],
  ['what a device prefers', '@media (prefers-color-scheme: dark) { a { color: rgba(0, 0, 0, 0.5) } }'],
  ['custom properties, also with words that are no colours', ':root { --leading: 1.5; line-height: var(--leading) }'],
  ['a prefix that Chrome has', '.a { -webkit-appearance: none; -webkit-user-select: all }'],
  ['selectors of long ago', 'a:not(.b):focus::before, [dir="rtl"] > :first-child + b { color: red }'],
])('lets pass %s', (_what, css) => {
  expect(features(css)).toEqual([]);
});

it('asks for the Chrome that knows it, and for the line', () => {
  expect(newerInStyles('a { color: red }\nb { text-wrap: balance }')).toEqual([
    { feature: 'css.properties.text-wrap', since: 114, line: 2 },
  ]);
});

test('a newer selector takes the others of its rule along, and none in a rule of its own', () => {
  const beside = (css: string) => newerBesideOthers(css, newerInStyles(css)).map(({ feature }) => feature);
  expect(beside('a:focus, a:focus-visible { color: red }')).toEqual(['css.selectors.focus-visible']);
  expect(beside('a:focus-visible { color: red }')).toEqual([]);
});

it('knows newer elements, attributes and fields from old ones', () => {
  const found = (html: string) => newerInMarkup(html).map(({ feature }) => feature);
  expect(found('<search><p popover="">x</p></search>')).toEqual(['<search>', '<p popover>']);
  expect(found('<details name="one"><summary>x</summary></details>')).toEqual(['<details name>']);
  expect(found('<input type="text" inputMode="numeric" aria-label="x" data-x="1" value="&lt;dialog&gt;"/>')).toEqual(
    [],
  );
  expect(found('<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 12h18"></path></svg>')).toEqual([]);
  expect(found('<script type="module" src="/assets/a.js"></script><audio controls="" preload="none"></audio>')).toEqual(
    [],
  );
});

it('knows newer syntax and newer names in a script from old ones', () => {
  const found = (code: string) => newerInScript(code).map(({ feature }) => feature);
  expect(found('const a = document.body?.title ?? ""; export const f = async () => { await a; };')).toEqual([]);
  expect(found('let a; a ??= 1;')).toEqual(['javascript.operators.nullish_coalescing_assignment']);
  expect(found('await fetch("/x");')).toEqual(['await outside of a function']);
  expect(found('"a".replaceAll("a", "b");')).toEqual(['replaceAll']);
  expect(found('[1].at(-1); structuredClone({}); crypto.randomUUID();')).toEqual([
    'at',
    'structuredClone',
    'randomUUID',
  ]);
  expect(found('const at = 1; ({ at }).at;')).toEqual([]);
});
