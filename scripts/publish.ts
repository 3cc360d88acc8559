import { parseArgs } from 'node:util';
import type { Application } from '#app/services/application.ts';
import { closeConsultation } from '#app/services/close-consultation.ts';
import { leaveUndecided } from '#app/services/commit-target.ts';
import { findActor } from '#app/services/find-actor.ts';
import type { Membership } from '#app/services/find-signed-in.ts';
import { previewEdition } from '#app/services/preview-edition.ts';
import type { PublicationObstacle } from '#app/services/publication-obstacle.ts';
import { publishEdition } from '#app/services/publish-edition.ts';
import { withProduct } from './with-product.ts';

export const summary = 'publish the next edition of a consultation, in the name of a publisher';

const help = `npm run heard -- publish --organization SLUG --consultation SLUG --as PUBLISHER@EXAMPLE.ORG
                         [--close] [--leave-undecided]

Publishes what a publisher would see in the preview. Only what people decided about comments is counted in it, and quoted
what two of them approved; where nobody has read the comments, it says so, and has the closed questions alone.

  --close             closes the consultation first, if it is still open: from then on nobody can answer
  --leave-undecided   says of every area and theme about which nothing is said on the page “Commitments” that it is not
                      yet decided, in the name of the publisher, for all to read; what is said there stays as it is
`;

interface Request {
  readonly organization: string;
  readonly consultation: string;
  readonly as: string;
  readonly close: boolean;
  readonly leaveUndecided: boolean;
}

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

/** Exit code 0, or 2 when nothing was published. */
export async function run(args: string[]): Promise<number> {
  const request = parse(args);
  if (typeof request === 'string') {
    const asked = request === 'help';
    (asked ? say : complain)(asked ? help : `${request}\nSee: npm run heard -- publish --help`);
    return asked ? 0 : 2;
  }
  return withProduct(async (app) => {
    const { as: email, organization } = request;
    const actor = await findActor(app, { email, organization, permission: 'edition.publish' });
    if (actor !== null) return publish(app, actor, request);
    complain(`${email} is no publisher of an organization “${organization}”. Nothing was published.`);
    return 2;
  });
}

function parse(args: string[]): Request | string {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  try {
    const options = {
      ...{ organization: text, consultation: text, as: text },
      ...{ close: flag, 'leave-undecided': flag, help: { ...flag, short: 'h' } },
    } as const;
    const { organization, consultation, as, close, help: asked, ...more } = parseArgs({ args, options }).values;
    if (asked) return 'help';
    if (organization === undefined || consultation === undefined || as === undefined)
      return '--organization, --consultation and --as are needed.';
    return { organization, consultation, as, close, leaveUndecided: more['leave-undecided'] };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const obstacles: Readonly<Record<PublicationObstacle | 'gone' | 'changed', string>> = {
  'not-now': 'It is open, or archived: an edition is published once no more answers come in. To close it: --close',
  'too-few': 'Too few people answered for any figure to be published.',
  measuring: 'How far readers agree is being measured. Try again in a minute.',
  agreement:
    'Readers do not agree enough on some areas or themes, and no note says why these are published all the same.',
  audit: 'The auditor could work out a hidden figure from everything that was published. See the preview.',
  commitments:
    'Nothing is said about what will be done about some areas or themes. See Commitments, or --leave-undecided',
  'nothing-new': 'It would say the same as the edition before it.',
  gone: 'There is no such consultation.',
  changed: 'Something changed meanwhile. Try again.',
};

async function publish(app: Application, actor: Membership, request: Request): Promise<number> {
  const { consultation } = request;
  if (request.close && (await closeConsultation(app, actor, consultation)) === 'closed')
    say(`Closed “${consultation}”.`);
  if (request.leaveUndecided && (await leaveUndecided(app, actor, consultation)) === 'saved')
    say('Areas and themes about which nothing was said are not yet decided.');
  const preview = await previewEdition(app, actor, consultation);
  const outcome: Awaited<ReturnType<typeof publishEdition>> | { problem: 'gone' } =
    preview === null
      ? { problem: 'gone' }
      : await publishEdition(app, actor, { consultation, fingerprint: preview.fingerprint });
  if ('problem' in outcome) {
    complain(`“${consultation}” was not published. ${obstacles[outcome.problem]}`);
    return 2;
  }
  const { slug } = actor.organization;
  say(`Published edition ${String(outcome.edition)} of “${consultation}”:`);
  for (const language of ['en', 'fr']) say(`  /${language}/${slug}/what-we-heard/${consultation}`);
  return 0;
}
