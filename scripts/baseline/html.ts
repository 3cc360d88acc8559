import { branchAt, isOldEnough, sinceOf, type Branch, type Newer } from './since.ts';

/** WAI-ARIA's, and what MDN's data do not hold since every browser has it. */
const EVERYWHERE = /^(aria-.+|data-.+|role|xmlns|type|value)$/;

/**
 * Every element, attribute and kind of field in a page that the oldest browser does not know. The page must be what React
 * writes: tags in lower case, every value quoted, `<` and `>` in values written as entities.
 */
export function newerInMarkup(html: string): readonly Newer[] {
  const found = new Map<string, Newer>();
  const judge = (feature: string, branches: readonly (Branch | undefined)[], line: number) => {
    const known = branches.filter((branch) => branch !== undefined);
    const since = known.map((branch) => sinceOf(branch)).find(isOldEnough) ?? sinceOf(known[0]);
    if (!isOldEnough(since)) found.set(feature, { feature, since, line });
  };
  let line = 1;
  let read = 0;
  for (const match of html.matchAll(/<([a-z][a-z0-9-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/gi)) {
    line += html.slice(read, match.index).split('\n').length - 1;
    read = match.index;
    const [, element = '', attributes = ''] = match;
    const name = element.toLowerCase();
    const own = branchAt('html', 'elements', name) ?? branchAt('svg', 'elements', name);
    judge(`<${name}>`, [own], line);
    for (const [, written = '', value = ''] of attributes.matchAll(/\s([^\s=>/]+)(?:="([^"]*)")?/g)) {
      const attribute = written.toLowerCase();
      const places = [
        branchAt('html', 'elements', name, attribute),
        branchAt('html', 'global_attributes', attribute),
        branchAt('svg', 'elements', name, written),
        branchAt('svg', 'global_attributes', written),
      ];
      if (!EVERYWHERE.test(attribute)) judge(`<${name} ${attribute}>`, places, line);
      if (name === 'input' && attribute === 'type')
        judge(`<input type="${value}">`, [branchAt('html', 'elements', 'input', `type_${value}`)], line);
      const valued = branchAt('html', 'elements', name, attribute, value);
      if (attribute !== 'name' && attribute !== 'id' && valued?.['__compat'] !== undefined)
        judge(`<${name} ${attribute}="${value}">`, [valued], line);
    }
  }
  return [...found.values()];
}
