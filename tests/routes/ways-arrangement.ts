import { safetySurvey } from '#db/factories/safety-survey.ts';
import { get, post, type CookieJar } from '../handler.ts';
import { hiddenFields, life } from './respondent.ts';
import { arrangeTeam } from './team-arrangement.ts';

/** The page of the team where ways begin, and the survey without its language. */
export const ways = '/team/rivers/consultations/living/ways';
export const survey = '/rivers/survey/living';

interface Opened {
  readonly response: Response;
  readonly html: string;
  readonly at: string;
}

/** A device that begins with the cookies of a jar; redirects are followed. */
export interface Device {
  open(address: string): Promise<Opened>;
  send(address: string, fields: Record<string, string | readonly string[]>): Promise<Opened>;
}

type Handle = (request: Request) => Promise<Response>;

export function deviceOf(handle: Handle, jar: CookieJar): Device {
  const open = async (at: string): Promise<Opened> =>
    arrive(at, jar.take(await handle(get(at, { cookie: jar.header }))));
  const arrive = async (at: string, response: Response): Promise<Opened> => {
    const location = response.headers.get('Location');
    return location === null ? { response, html: await response.text(), at } : open(location.replace(/#.*/, ''));
  };
  const send: Device['send'] = async (at, fields) => {
    const hidden = at.endsWith('/consent') ? hiddenFields((await open(at)).html) : {};
    return arrive(at, jar.take(await handle(post(at, { ...hidden, ...fields }, { cookie: jar.header }))));
  };
  return { open, send };
}

/** From the consent to the check of the survey that touches safety. */
export async function toTheCheck(device: Device, language: string): Promise<Opened> {
  const first = await device.send(`/${language}${survey}/consent`, { agree: 'yes' });
  const safety = await device.send(first.at, life);
  const years = await device.send(safety.at, { 'answer-safe': 'yes' });
  return device.send(years.at, {});
}

/** The receipt code of a page; empty where it shows none. */
export const codeShown = (html: string) =>
  [...html.matchAll(/<span>(\d{4}) <\/span>/g)].map((match) => match[1]).join('');

/** A partnership with a survey that touches safety, another one that is over, and a member of each kind. */
export async function arrangeWays() {
  const team = await arrangeTeam();
  const rivers = await team.addOrganization('rivers');
  const hills = await team.addOrganization('hills');
  const { key } = await team.addConsultation(rivers, 'living', { survey: safetySurvey });
  await team.addConsultation(rivers, 'over', { survey: safetySurvey, stage: 'closed' });
  const emails = {
    staff: (await team.addMember(rivers, 'Staff', ['editor'])).email,
    reviewer: (await team.addMember(rivers, 'Reviewer', ['reviewer'])).email,
    publisher: (await team.addMember(rivers, 'Publisher', ['publisher'])).email,
    observer: (await team.addMember(rivers, 'Observer', ['observer'])).email,
    stranger: (await team.addMember(hills, 'Stranger', ['admin'])).email,
  };
  const id = key.consultationId;
  return {
    ...{ team, key, id },
    signIn: (name: keyof typeof emails) => team.signIn(emails[name]),
    /** The newest first. */
    responses: async () => [
      ...(await team.db.owner<{ id: string; channel: string; language: string; consent: { textHash: string } }[]>`
        select id, channel, language, consent from response where consultation_id = ${id} order by submitted_at desc`),
    ],
    drafts: async () => (await team.db.owner`select id from draft where consultation_id = ${id}`).length,
  };
}

export type Ways = Awaited<ReturnType<typeof arrangeWays>>;
