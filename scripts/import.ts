import type { RowFaults } from '#app/exchange/responses-file.ts';
import type { Application } from '#app/services/application.ts';
import { importResponses, type Imported, type ImportRefused } from '#app/services/import-responses.ts';
import { prepareAndTheme, type Prepared } from '#app/services/prepare-and-theme.ts';
import { importHelp, parseImportArguments, UsageError, type ImportArguments } from './import/arguments.ts';
import { describeFault } from './import/describe-fault.ts';
import { endProgress, progressOn } from './import/progress.ts';
import { withProduct } from './with-product.ts';

const FAULTS_SHOWN = 20;

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

export const summary = 'take responses from a CSV file, through the same path as those from the web';

/** Exit code 0, or 2 when nothing was imported. */
export async function run(args: string[]): Promise<number> {
  try {
    const asked = parseImportArguments(args);
    if (asked === 'help') {
      say(importHelp);
      return 0;
    }
    return await withProduct((app) => carryOut(app, asked));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    complain(`${error.message}\nSee: npm run heard -- import --help`);
    return 2;
  }
}

async function carryOut(app: Application, asked: ImportArguments): Promise<number> {
  const tell = progressOn(process.stderr);
  const outcome = await importResponses(app, {
    ...asked,
    onProgress: (written, of) => {
      tell(`${String(written)} of ${String(of)} responses written`);
    },
  });
  endProgress(process.stderr);
  if (outcome.kind === 'refused') {
    complain(refusal(outcome, asked));
    return 2;
  }
  say(account(outcome, asked));
  const prepared = await prepareAndTheme(app, outcome, (responses) => {
    tell(`${String(responses)} responses prepared`);
  });
  endProgress(process.stderr);
  say(nextSteps(prepared, asked));
  return 0;
}

function refusal(refused: ImportRefused, { organization, consultation }: ImportArguments): string {
  switch (refused.reason) {
    case 'no-organization':
      return `There is no organization “${organization}”. Nothing was imported.`;
    case 'no-consultation':
      return `There is no consultation “${consultation}”. To make it: --create --title "…". Nothing was imported.`;
    case 'no-survey':
      return `The consultation “${consultation}” has no published survey. Nothing was imported.`;
    case 'stage':
      return `The consultation “${consultation}” is ${refused.stage}: responses are imported while it is open or closed. Nothing was imported.`;
    case 'no-rows':
      return 'The file has no responses. Nothing was imported.';
    case 'faults':
      return `${listFaults(refused.faults)}\nNothing was imported.${refused.faults.final ? '' : ' To leave such rows out: --skip-broken.'}`;
  }
}

function listFaults({ count, first }: RowFaults): string {
  const shown = first.slice(0, FAULTS_SHOWN).map(describeFault);
  const others = count - shown.length;
  return [...shown, ...(others > 0 ? [`… and ${String(others)} more rows with faults.`] : [])].join('\n');
}

function account(imported: Imported, { consultation }: ImportArguments): string {
  const { accepted, repeated, skipped, created, intoDemonstration, ignoredColumns } = imported;
  return [
    ...(created ? [`Made the consultation “${consultation}”, closed: it asks nobody anything.`] : []),
    `${String(accepted)} responses imported${repeated > 0 ? `; ${String(repeated)} were there before and count once` : ''}.`,
    ...(skipped.count > 0 ? [`${String(skipped.count)} rows left out:`, listFaults(skipped)] : []),
    ...(intoDemonstration ? ['This is the demonstration: its pages say that every answer in it is made up.'] : []),
    ...(ignoredColumns.length > 0 ? [`Columns that nothing was taken from: ${ignoredColumns.join(', ')}.`] : []),
  ].join('\n');
}

function nextSteps(
  { received, prepared, read, themed }: Prepared,
  { organization, consultation }: ImportArguments,
): string {
  return [
    `${String(prepared)} of ${String(received)} comments are safe to read, ${String(read)} were read by people.` +
      (themed ? ' Suggestions wait with them.' : ' Themes are still being looked for.'),
    `Review them at /team/${organization}. Then, or at once, for the closed questions alone:`,
    `  npm run heard -- publish --organization ${organization} --consultation ${consultation} --as PUBLISHER@…`,
  ].join('\n');
}
