import { interfaceLanguages } from '#app/language/languages.ts';
import { createUser } from '#app/services/create-user.ts';
import { createMember } from '#app/services/create-member.ts';
import { editSurvey } from '#app/services/edit-survey.ts';
import type { Membership } from '#app/services/find-signed-in.ts';
import { publishSurvey } from '#app/services/publish-survey.ts';
import { readSurveyDraft } from '#app/services/read-survey-draft.ts';
import { openClient } from '#db/client.ts';
import { createConsultation } from '#db/factories/consultation.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner } from '#db/factories/owner.ts';
import { createCookieJar, createHandler, get, post } from '#tests/handler.ts';
import { buildIfStale } from '../start/build.ts';
import type { Product } from '../start/product.ts';
import { bareWrites } from './builder-bare.ts';
import { printTable, median } from './table.ts';
import { largeSurvey } from './large-survey.ts';

const RUNS = 7;
const PLACE = { slug: 'bench-builder', survey: 'three-hundred-questions' };
const PASSWORD = 'a long enough password';
/** What is promised, in milliseconds at the server. */
const MOST = { page: 500, edit: 200, publish: 1000 };

interface Measured {
  readonly what: string;
  readonly most: number;
  readonly ms: number;
  /** The same rows by plain SQL. */
  readonly bareMs: number;
}

/** What writing on a survey of 300 questions in sixteen languages costs, beside the same rows read and written by plain SQL. */
export async function benchBuilder(product: Product): Promise<void> {
  await buildIfStale((sentence) => process.stderr.write(`${sentence}\n`));
  const { app } = product;
  const { actor, surveyId, page } = await arrange(product);
  const sql = openClient(product.connection, { max: 1 });
  try {
    const { edit, texts } = largeSurvey();
    let seen = revisionOf(await editSurvey(app, actor, PLACE.survey, { seen: 0, edit, texts }));
    const bare = bareWrites(sql, surveyId);
    const change = async (more: Partial<Parameters<typeof editSurvey>[3]>) => {
      seen = revisionOf(await editSurvey(app, actor, PLACE.survey, { seen, edit: null, texts: [], ...more }));
    };
    const question = (turn: number) => `question-${String(turn)}`;
    await change({ texts: [{ textId: 'survey:title', language: 'en', text: 'The first' }] });
    seen = revisionOf(await publishSurvey(app, actor, PLACE.survey, { seen }));
    const document = await bare.newestDocument();
    const measured: Measured[] = [
      await measure('the survey, in two languages', MOST.page, bare.readTwo, () =>
        readSurveyDraft(app, actor.organization.id, PLACE.survey, ['en', 'fr']),
      ),
      await measure('the page of the builder', MOST.page, bare.readTwo, page),
      await measure('a text, with 15 made outdated', MOST.edit, bare.writeText, (turn) =>
        change({
          texts: [{ textId: `question:${question(turn)}:title`, language: 'en', text: `Other ${String(seen)}` }],
        }),
      ),
      await measure('a question added, in two languages', MOST.edit, bare.writeQuestion, (turn) => {
        const key = `added-${String(turn)}`;
        const added = { key, type: 'text', aboutYou: false, required: false } as const;
        const title = (language: string) => ({ textId: `question:${key}:title`, language, text: `Added ${language}` });
        return change({
          edit: { do: 'put-question', into: 'page-150', at: 1, question: added },
          texts: [title('en'), title('fr')],
        });
      }),
      await measure('a page moved', MOST.edit, bare.writeOutline, (turn) =>
        change({ edit: { do: 'move-section', section: 'page-200', at: turn + 1 } }),
      ),
      await measure(
        'published',
        MOST.publish,
        () => bare.publish(document),
        async () => {
          await change({ texts: [{ textId: 'survey:title', language: 'en', text: `Title ${String(seen)}` }] });
          const start = performance.now();
          seen = revisionOf(await publishSurvey(app, actor, PLACE.survey, { seen }));
          return start;
        },
      ),
    ];
    print(measured, texts.length);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function arrange({ app, connection }: Product) {
  const owner = openOwner(connection);
  const organization = await createOrganization(owner.orm, { slug: PLACE.slug });
  const languages = interfaceLanguages.map(({ tag }) => tag);
  const { surveyId } = await createConsultation(owner.orm, organization, { slug: PLACE.survey, languages });
  await owner.close();
  const person = { email: 'bench@heard.example', password: PASSWORD, name: 'Bench' };
  const userId = await createUser(app, person);
  const membership = {
    organizationId: organization.id,
    userId,
    name: person.name,
    roles: ['editor' as const],
    languages: [],
  };
  await createMember(app, membership);
  const member = { ...membership, roles: ['editor'], createdAt: new Date() };
  const actor: Membership = { organization, member };
  const handle = await createHandler(app);
  const jar = createCookieJar();
  jar.take(await handle(post('/team/sign-in', { email: person.email, password: PASSWORD })));
  const address = `/team/${PLACE.slug}/consultations/${PLACE.survey}/survey`;
  const page = async () => {
    const response = await handle(get(address, { cookie: jar.header }));
    if (response.status !== 200) throw new Error(`The page answered ${String(response.status)}`);
    await response.text();
  };
  return { actor, surveyId, page };
}

function revisionOf(done: unknown): number {
  if (typeof done === 'object' && done !== null && 'revision' in done) return Number(done.revision);
  throw new Error(`It was refused: ${JSON.stringify(done)}`);
}

/** The median of some runs, after one that is not counted. What gives back a time began to be measured then. */
async function measure(
  what: string,
  most: number,
  bare: (turn: number) => PromiseLike<unknown>,
  work: (turn: number) => Promise<unknown>,
): Promise<Measured> {
  const times: number[] = [];
  const bareTimes: number[] = [];
  for (let turn = 0; turn <= RUNS; turn++) {
    const start = performance.now();
    const begun = await work(turn);
    times.push(performance.now() - (typeof begun === 'number' ? begun : start));
    const bareStart = performance.now();
    await bare(turn);
    bareTimes.push(performance.now() - bareStart);
  }
  return { what, most, ms: median(times.slice(1)), bareMs: median(bareTimes.slice(1)) };
}

function print(measured: readonly Measured[], texts: number): void {
  printTable(
    `Writing on a survey of 300 questions in 16 languages (${texts.toLocaleString('en')} texts), in ms at the server; beside the same rows by plain SQL`,
    ['what', 'ms', 'plain SQL', 'ratio', 'promised'],
    measured.map(({ what, ms, bareMs, most }) => [
      what,
      Math.round(ms),
      Number(bareMs.toFixed(1)),
      Number((ms / bareMs).toFixed(1)),
      most,
    ]),
  );
  const broken = measured.filter(({ ms, most }) => ms > most).map(({ what }) => what);
  process.stdout.write(broken.length === 0 ? 'Every promise is kept.\n' : `Not kept: ${broken.join('; ')}.\n`);
}
