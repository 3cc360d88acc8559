import { readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve('app/styles');
const sheets = new Map<string, string>();

/**
 * A style sheet of ours with what it imports written into it, each in its layer, for documents that ask for nothing beside
 * themselves. Comments and indentation are left out.
 */
export function inlineStyles(sheet: 'report' | 'public'): string {
  const known = sheets.get(sheet);
  if (known !== undefined) return known;
  const written = withImports(read(`${sheet}.css`));
  sheets.set(sheet, written);
  return written;
}

function withImports(css: string): string {
  return css.replace(/@import '\.\/([\w-]+\.css)'(?: layer\(([\w-]+)\))?;/g, (_, file: string, layer?: string) => {
    const imported = withImports(read(file));
    return layer === undefined ? imported : `@layer ${layer}{${imported}}`;
  });
}

function read(file: string): string {
  return readFileSync(path.join(FOLDER, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
