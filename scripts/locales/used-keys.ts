import ts from 'typescript';

/** What the sources say that could be a key: whole texts, and patterns where a part is put in while running. */
export interface Mentions {
  readonly texts: ReadonlySet<string>;
  readonly patterns: readonly RegExp[];
}

/** Collects every string and template of some sources; a key of another namespace is written `namespace:key`. */
export function findMentions(sources: readonly string[]): Mentions {
  const texts = new Set<string>();
  const patterns = new Map<string, RegExp>();
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) texts.add(withoutNamespace(node.text));
    else if (ts.isTemplateExpression(node)) {
      const parts = [withoutNamespace(node.head.text), ...node.templateSpans.map((span) => span.literal.text)];
      // A template of which nothing but dots is fixed would match every key.
      if (parts.some((part) => /\w/.test(part)) && !parts.some((part) => /\s/.test(part)))
        patterns.set(parts.join('*'), new RegExp(`^${parts.map(escape).join('[\\w-]+')}$`));
    }
    ts.forEachChild(node, visit);
  };
  for (const source of sources) visit(ts.createSourceFile('source.tsx', source, ts.ScriptTarget.Latest));
  return { texts, patterns: [...patterns.values()] };
}

export function isMentioned(key: string, { texts, patterns }: Mentions): boolean {
  return texts.has(key) || patterns.some((pattern) => pattern.test(key));
}

const withoutNamespace = (text: string): string => text.replace(/^\w+:/, '');
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
