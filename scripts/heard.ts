/** The command line: `npm run heard -- <command> [options]`. Each command is a module with `summary` and `run`. */
import process from 'node:process';

interface Command {
  /** What it does, in a line. */
  readonly summary: string;
  /** Takes the arguments after the command's name; gives the exit code. */
  readonly run: (args: string[]) => Promise<number>;
}

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  import: () => import('./import.ts'),
  theme: () => import('./theme.ts'),
  evaluate: () => import('./evaluate.ts'),
  publish: () => import('./publish.ts'),
  'export-report': () => import('./export-report.ts'),
  'rebuild-demonstration': () => import('./rebuild-demonstration.ts'),
  suppress: () => import('./suppress.ts'),
  'prepare-again': () => import('./prepare-again.ts'),
};

async function usage(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(22)} ${(await load()).summary}`),
  );
  return [
    'Usage: npm run heard -- <command> [options]',
    '',
    ...lines,
    '',
    'heard <command> --help says more.',
    '',
  ].join('\n');
}

const [name, ...args] = process.argv.slice(2);
if (name === undefined || name === '--help' || name === 'help') {
  process.stdout.write(await usage());
} else if (!Object.hasOwn(commands, name)) {
  process.stderr.write(`heard: there is no command “${name}”\n\n${await usage()}`);
  process.exitCode = 2;
} else {
  const command = await commands[name]?.();
  process.exitCode = (await command?.run(args)) ?? 2;
}
