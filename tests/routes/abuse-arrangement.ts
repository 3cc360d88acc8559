import type { Application } from '#app/services/application.ts';
import { defaultAbuseSettings, type AbuseSettings } from '#app/domain/allowance.ts';
import { smallSurvey } from '#db/factories/small-survey.ts';
import type { ConsultationTraits } from '#db/factories/consultation.ts';
import { attack, type Attacked } from './attacker.ts';
import { codeOn, createRespondent, life, type Respondent } from './respondent.ts';
import type { ArrangedSurvey } from './survey-arrangement.ts';

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** The HTTP server with the limits that it has in earnest, unless a test says otherwise. */
export function guarded(app: Application, other: Partial<AbuseSettings> = {}): Promise<Attacked> {
  return attack({ ...app, abuse: { ...defaultAbuseSettings, ...other } });
}

/** A survey of one page, so that very many can answer it. */
export const onePage: ConsultationTraits = { survey: { ...smallSurvey, sections: smallSurvey.sections.slice(0, 1) } };

/** A request from this address, as a proxy on the same machine would hand it on. */
export const from = (address: string) => ({ 'X-Forwarded-For': address });

/** Answers a survey of one page, up to the check; `wait` is called between the consent and the answers. */
export async function answerOnePage(
  respondent: Respondent,
  survey: ArrangedSurvey,
  { wait = () => undefined, fields = life }: { wait?: () => void; fields?: Fields } = {},
): Promise<string> {
  const address = `/en${survey.path}`;
  const first = await respondent.send(`${address}/consent`, { agree: 'yes' });
  wait();
  return (await respondent.send(first.address, fields)).address;
}

/** Answers and sends; returns the receipt's code, which everybody gets. */
export async function sendOnePage(
  server: Pick<Attacked, 'handle'>,
  survey: ArrangedSurvey,
  {
    address = '203.0.113.7',
    wait,
    fields = life,
    before,
  }: {
    address?: string;
    wait?: () => void;
    fields?: Fields;
    before?: (respondent: Respondent) => Promise<unknown>;
  } = {},
): Promise<string> {
  const respondent = createRespondent(server.handle, { headers: from(address) });
  await respondent.open(`/en${survey.path}`);
  await before?.(respondent);
  const check = await answerOnePage(respondent, survey, { fields, ...(wait === undefined ? {} : { wait }) });
  return codeOn(await respondent.send(check, {}));
}

/** Sends as a script does: the pages that it needs, and no redirect followed. Returns where it is sent to in the end. */
export async function sendAsScript(
  server: Pick<Attacked, 'handle'>,
  survey: ArrangedSurvey,
  { address, wait = () => undefined, fields = life }: { address: string; wait?: () => void; fields?: Fields },
): Promise<string | null> {
  const script = createRespondent(server.handle, { headers: from(address) });
  const pages = `/en${survey.path}`;
  // The cookies of the page that the form stands on come with it.
  await script.sendOnly(`${pages}/consent`, { agree: 'yes' });
  wait();
  await script.sendOnly(`${pages}/q/life`, fields);
  return (await script.sendOnly(`${pages}/check`, {})).headers.get('Location');
}

/** Does a task for each number, some at a time, as many devices would. */
export async function together<T>(count: number, atOnce: number, task: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < count; index = next++) results[index] = await task(index);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

/** Why each response is held, `counted` for those that are not; and how many of each. */
export async function tally(survey: ArrangedSurvey): Promise<Readonly<Record<string, number>>> {
  const tallied: Record<string, number> = {};
  for (const row of await survey.responses()) {
    const reasons = row['held_because'] as readonly string[] | null;
    const name = row['counted'] === true ? 'counted' : (reasons ?? []).join('+');
    tallied[name] = (tallied[name] ?? 0) + 1;
  }
  return tallied;
}
