import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '#app/config.ts';
import { auditPublished } from '#app/services/audit-published.ts';
import { exportEdition } from '#app/services/export-edition.ts';
import { demonstrationOrganization, demonstrationWaves } from '#db/factories/demonstration/organization.ts';
import { seedDemonstration } from './demonstration/seed.ts';
import { writeFiles } from './export-report.ts';
import { openProduct } from './start/product.ts';

export const summary = 'make the demonstration anew, publish its report, audit it and write it as files';

const help = `npm run heard -- rebuild-demonstration [--to FOLDER]

Makes the made-up organization from nothing in a database of its own, which is thrown away afterwards: its answers, their
reading, the themes, the quotes, and the published edition. Writes the edition as files that any web host can serve, and
says what the auditor could work out from everything that is published. What you have is not touched.

  --to FOLDER   where the files go (var/demonstration-report)
`;

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

/** Exit code 0; 1 where the auditor finds something, 2 where nothing was made. */
export async function run(args: string[]): Promise<number> {
  const request = parse(args);
  if (typeof request === 'string') {
    const asked = request === 'help';
    (asked ? say : complain)(asked ? help : `${request}\nSee: npm run heard -- rebuild-demonstration --help`);
    return asked ? 0 : 2;
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'heard-demonstration-'));
  try {
    // As root the database runs as another user, who has to reach its own folder below this one.
    await chmod(folder, 0o711);
    return await rebuild(folder, request.to);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function rebuild(dataDirectory: string, to: string): Promise<number> {
  const config = loadConfig({ ...process.env, DATABASE_URL: undefined, HEARD_DATA_DIR: dataDirectory });
  const product = await openProduct(config, say, (reason) => {
    complain(reason.message);
    process.exit(2);
  });
  try {
    const { app, connection } = product;
    await seedDemonstration(connection, app, say);
    const [wave] = demonstrationWaves.filter(({ stage }) => stage === 'published');
    const place = { organization: demonstrationOrganization.slug, consultation: wave?.slug ?? '' };
    const exported = await exportEdition(app, place);
    const audits = await auditPublished(app, place);
    if (exported === null || audits === null) {
      complain('The demonstration has no published edition.');
      return 2;
    }
    await rm(to, { recursive: true, force: true });
    await writeFiles(to, exported.files);
    say(`Wrote edition ${String(exported.edition)} of “${place.consultation}” to ${path.resolve(to)}: open index.html`);
    return tell(audits);
  } finally {
    await product.close();
  }
}

function tell(audits: NonNullable<Awaited<ReturnType<typeof auditPublished>>>): number {
  for (const { edition, audit } of audits) {
    const wrong = audit.findings.length + audit.unproven.length;
    say(
      `Edition ${String(edition)}: ${String(audit.hidden)} hidden figures among ${String(audit.cells)} numbers, attacked by ` +
        `${audit.solver} in ${String(audit.milliseconds)} ms. ` +
        (wrong === 0
          ? 'None could be narrowed down.'
          : `${String(audit.findings.length)} could be narrowed down, ${String(audit.unproven.length)} not proven safe.`),
    );
  }
  return audits.every(({ audit }) => audit.findings.length + audit.unproven.length === 0) ? 0 : 1;
}

function parse(args: string[]) {
  try {
    const options = {
      to: { type: 'string', default: path.join('var', 'demonstration-report') },
      help: { type: 'boolean', default: false, short: 'h' },
    } as const;
    const { to, help: asked } = parseArgs({ args, options }).values;
    return asked ? 'help' : { to };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
