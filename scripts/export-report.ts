import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { exportEdition } from '#app/services/export-edition.ts';
import { withProduct } from './with-product.ts';

export const summary = 'write a published report as files that any web host can serve';

const help = `npm run heard -- export-report --organization SLUG --consultation SLUG --to FOLDER [--edition NUMBER]

Writes the page in all its languages, every figure as SVG, PNG and CSV, and the data as CSV and JSON. The files refer to
each other, ask for nothing from anywhere, and need no server of ours. Of the newest edition, or the one that is named.

A person who withdraws later is taken out of the pages that are served from here; files that were copied elsewhere have to
be written anew.
`;

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

/** Exit code 0, or 2 when nothing was written. */
export async function run(args: string[]): Promise<number> {
  const request = parse(args);
  if (typeof request === 'string') {
    const asked = request === 'help';
    (asked ? say : complain)(asked ? help : `${request}\nSee: npm run heard -- export-report --help`);
    return asked ? 0 : 2;
  }
  return withProduct(async (app) => {
    const exported = await exportEdition(app, request);
    if (exported === null) {
      complain(`“${request.consultation}” has no such published edition. Nothing was written.`);
      return 2;
    }
    await writeFiles(request.to, exported.files);
    say(`Wrote edition ${String(exported.edition)} to ${path.resolve(request.to)}: open index.html`);
    return 0;
  });
}

/** Writes files below a folder, which is made where it is not there. */
export async function writeFiles(
  folder: string,
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  for (const { path: place, bytes } of files) {
    const file = path.join(folder, place);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    const options = {
      ...{ organization: text, consultation: text, to: text, edition: text },
      help: { type: 'boolean', default: false, short: 'h' },
    } as const;
    const { organization, consultation, to, edition, help: asked } = parseArgs({ args, options }).values;
    if (asked) return 'help';
    if (organization === undefined || consultation === undefined || to === undefined)
      return '--organization, --consultation and --to are needed.';
    if (edition !== undefined && !/^[1-9]\d{0,5}$/.test(edition)) return '--edition is a number.';
    return { organization, consultation, to, number: edition === undefined ? undefined : Number(edition) };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
