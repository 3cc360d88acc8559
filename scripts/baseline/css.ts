import { generate, parse, walk, type CssNode, type Declaration } from 'css-tree';
import { branchAt, isOldEnough, sinceOf, type Branch, type Newer } from './since.ts';

/** Names from before `gap` had its own, for grids alone: MDN's data have no entry for them; Chrome has had them since 57. */
const GRID_GAPS = new Set(['grid-gap', 'grid-row-gap', 'grid-column-gap']);
/** `gap` works in grids since 66, in flex boxes since 84; a style sheet alone does not tell which one it is in. */
const FLEX_GAPS = new Set(['gap', 'row-gap', 'column-gap']);
const OLD_UNITS = new Set([
  'px',
  'em',
  'rem',
  'ex',
  'ch',
  'vw',
  'vh',
  'vmin',
  'vmax',
  'fr',
  's',
  'ms',
  'deg',
  'turn',
  'cm',
  'mm',
  'pt',
]);
const OLD_MEDIA_TYPES = new Set(['all', 'print', 'screen']);
/** Functions of CSS that stand in another place of MDN's data than `css.types`. */
const FUNCTION_PLACES: Readonly<Record<string, readonly string[]>> = {
  repeat: ['css', 'properties', 'grid-template-columns', 'repeat'],
  minmax: ['css', 'properties', 'grid-template-columns', 'minmax'],
  rect: ['css', 'types', 'shape', 'rect'],
  rgba: ['css', 'types', 'color', 'rgb'],
  hsla: ['css', 'types', 'color', 'hsl'],
};

/**
 * Everything in a style sheet that the oldest browser does not know: at-rules, media features, properties, keywords,
 * functions, units and selectors. What MDN's data do not know is newer too, until somebody has looked.
 */
export function newerInStyles(css: string): readonly Newer[] {
  const found: Newer[] = [];
  const say = (node: CssNode, feature: string, since: number | null) => {
    found.push({ feature, since, line: node.loc?.start.line ?? 0 });
  };
  const judge = (node: CssNode, feature: string, branch: Branch | undefined, prefix = '') => {
    const since = sinceOf(branch, prefix);
    if (!isOldEnough(since)) say(node, feature, since);
  };
  let rules = 0;
  walk(parse(css, { positions: true, parseCustomProperty: false }), {
    enter(node: CssNode) {
      switch (node.type) {
        case 'Rule':
          if (++rules > 1) judge(node, 'css.selectors.nesting', branchAt('css', 'selectors', 'nesting'));
          break;
        case 'Block':
          // What the parser cannot read as a declaration, as a rule in a rule often is.
          for (const part of node.children)
            if (part.type === 'Raw') say(part, part.value.includes('{') ? 'css.selectors.nesting' : 'unreadable', null);
          break;
        case 'Atrule':
          judge(node, `css.at-rules.${node.name}`, branchAt('css', 'at-rules', node.name));
          break;
        case 'Feature': {
          const name = node.name.replace(/^(min|max)-/, '');
          judge(node, `css.at-rules.media.${name}`, branchAt('css', 'at-rules', 'media', name));
          break;
        }
        case 'FeatureRange':
          judge(node, 'css.at-rules.media.range_syntax', branchAt('css', 'at-rules', 'media', 'range_syntax'));
          break;
        case 'MediaQuery':
          if (node.mediaType !== null && !OLD_MEDIA_TYPES.has(node.mediaType))
            say(node, `media type ${node.mediaType}`, null);
          break;
        case 'Declaration':
          judgeDeclaration(node, judge, say);
          break;
        case 'Function':
          judge(node, `css.types.${node.name}`, functionBranch(node.name));
          break;
        case 'Dimension':
          if (!OLD_UNITS.has(node.unit)) say(node, `unit ${node.unit}`, null);
          break;
        case 'NestingSelector':
          judge(node, 'css.selectors.nesting', branchAt('css', 'selectors', 'nesting'));
          break;
        case 'PseudoClassSelector':
        case 'PseudoElementSelector':
          judge(node, `css.selectors.${node.name}`, branchAt('css', 'selectors', node.name));
          if (node.name === 'not' && generate(node).includes(','))
            judge(node, 'css.selectors.not.selector_list', branchAt('css', 'selectors', 'not', 'selector_list'));
          if (node.name === 'lang' && generate(node).includes(','))
            judge(node, 'css.selectors.lang.argument_list', branchAt('css', 'selectors', 'lang', 'argument_list'));
          break;
        default:
      }
    },
    leave(node: CssNode) {
      if (node.type === 'Rule') rules--;
    },
  });
  return found;
}

type Judge = (node: CssNode, feature: string, branch: Branch | undefined, prefix?: string) => void;
type Say = (node: CssNode, feature: string, since: number | null) => void;

function judgeDeclaration(node: Declaration, judge: Judge, say: Say): void {
  const written = node.property;
  if (written.startsWith('--') || GRID_GAPS.has(written)) return;
  if (FLEX_GAPS.has(written)) {
    const since = sinceOf(branchAt('css', 'properties', written, 'flex_context'));
    say(node, `css.properties.${written}.flex_context`, since);
    return;
  }
  const prefix = /^-(webkit|moz|ms)-/.exec(written)?.[0] ?? '';
  const name = written.slice(prefix.length);
  const property = branchAt('css', 'properties', name) ?? branchAt('css', 'properties', written);
  judge(node, `css.properties.${name}`, property, prefix);
  // A property that is an enhancement is so with all its values.
  if (node.value.type !== 'Value' || !isOldEnough(sinceOf(property, prefix))) return;
  for (const part of node.value.children)
    if (part.type === 'Identifier' && branchAt('css', 'properties', name, part.name) !== undefined)
      judge(part, `css.properties.${name}.${part.name}`, branchAt('css', 'properties', name, part.name));
}

function functionBranch(name: string): Branch | undefined {
  const homes = [[], ['color'], ['transform-function'], ['gradient'], ['filter-function'], ['easing-function']];
  const place = FUNCTION_PLACES[name];
  return place === undefined
    ? homes.map((home) => branchAt('css', 'types', ...home, name)).find((branch) => branch !== undefined)
    : branchAt(...place);
}

/**
 * Selectors that the oldest browser does not know and that share their rule with others: it drops the whole rule.
 */
export function newerBesideOthers(css: string, newer: readonly Newer[]): readonly Newer[] {
  const selectors = newer.filter(({ feature }) => feature.startsWith('css.selectors.'));
  const shared: Newer[] = [];
  walk(parse(css, { positions: true }), {
    visit: 'Rule',
    enter({ prelude }) {
      if (prelude.type !== 'SelectorList' || prelude.children.size < 2) return;
      const { start, end } = prelude.loc ?? { start: { line: 0 }, end: { line: 0 } };
      shared.push(...selectors.filter(({ line }) => line >= start.line && line <= end.line));
    },
  });
  return shared;
}
