import { parseArgs } from 'node:util';
import { findActor } from '#app/services/find-actor.ts';
import { prepareAgain, type PreparedAgain } from '#app/services/prepare-again.ts';
import { endProgress, progressOn } from './import/progress.ts';
import { withProduct } from './with-product.ts';

export const summary = 'go over the comments of a consultation again, with the newest rules of redaction';

const help = `npm run heard -- prepare-again --organization SLUG --consultation SLUG --as EDITOR@EXAMPLE.ORG

Comments were made safe to read with the rules of the day they came. After an upgrade with better rules, this takes personal
details out of all of them again. What people decided about details stays, and so does what they said the comments mean.
Quotes whose words are gone are taken back. Heard can run meanwhile; an interrupted run can be started again.
`;

interface Request {
  readonly organization: string;
  readonly consultation: string;
  readonly as: string;
}

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

/** Exit code 0, or 2 when nothing was done. */
export async function run(args: string[]): Promise<number> {
  const request = parse(args);
  if (typeof request === 'string') {
    const asked = request === 'help';
    (asked ? say : complain)(asked ? help : `${request}\nSee: npm run heard -- prepare-again --help`);
    return asked ? 0 : 2;
  }
  const { as: email, organization, consultation } = request;
  return withProduct(async (app) => {
    const actor = await findActor(app, { email, organization, permission: 'redactions.decide' });
    if (actor === null) {
      complain(`${email} is no administrator or editor of an organization “${organization}”. Nothing was changed.`);
      return 2;
    }
    const progress = progressOn(process.stderr);
    const outcome = await prepareAgain(app, actor.member, consultation, (comments) => {
      progress(`${String(comments)} comments`);
    });
    endProgress(process.stderr);
    return tell(outcome, consultation);
  });
}

function parse(args: string[]): Request | string {
  const text = { type: 'string' } as const;
  try {
    const options = {
      organization: text,
      consultation: text,
      as: text,
      help: { type: 'boolean', short: 'h' },
    } as const;
    const { organization, consultation, as, help: asked } = parseArgs({ args, options }).values;
    if (asked === true) return 'help';
    if (organization === undefined || consultation === undefined || as === undefined)
      return '--organization, --consultation and --as are needed.';
    return { organization, consultation, as };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function tell(outcome: PreparedAgain | 'missing' | 'not-reviewing', consultation: string): number {
  if (outcome === 'missing') complain(`There is no consultation “${consultation}”.`);
  if (outcome === 'not-reviewing') complain(`“${consultation}” is a draft or archived: nobody reads its comments.`);
  if (typeof outcome === 'string') return 2;
  say(`Comments looked at: ${String(outcome.comments)}`);
  say(`Read differently since: ${String(outcome.changed)}`);
  say(`Quotes taken back: ${String(outcome.quotes)}`);
  return 0;
}
