import { z } from 'zod';
import { answeringChannels } from './draft.ts';
import { seal, unseal } from './seal.ts';

/** How somebody is helped to answer on a device that is not theirs alone; each is a channel of its own. */
const answeringWaySchema = z.object({
  channel: z.enum(answeringChannels).exclude(['web']),
  /** The interviewer's own language; null: nobody reads along. */
  companion: z.string().nullable(),
});
export type AnsweringWay = z.infer<typeof answeringWaySchema>;

/** How long a device stays in a way, in hours: a day of a kiosk, an interview that takes a while. */
export const WAY_HOURS: Readonly<Record<AnsweringWay['channel'], number>> = {
  'shared-phone': 12,
  kiosk: 12,
  interviewer: 8,
};

/** One consultation: a way holds for no other. */
interface WayPlace {
  readonly organizationId: string;
  readonly consultationId: string;
}

const purpose = ({ organizationId, consultationId }: WayPlace) => `answering way ${organizationId} ${consultationId}`;
const passSchema = answeringWaySchema.extend({ expires: z.number() });

/** What a device carries to say in which way it is used: sealed, so that only members can make it a kiosk's. */
export function makeWayPass(key: Buffer, place: WayPlace, way: AnsweringWay, now: Date): string {
  const content = { ...way, expires: now.getTime() + WAY_HOURS[way.channel] * 60 * 60 * 1000 };
  return seal(key, purpose(place), Buffer.from(JSON.stringify(content))).toString('base64url');
}

/** The way of a pass; null when it is forged, another consultation's, or its time is over. */
export function readWayPass(key: Buffer, place: WayPlace, pass: string, now: Date): AnsweringWay | null {
  const content = unseal(key, purpose(place), Buffer.from(pass, 'base64url'));
  if (content === null) return null;
  const { expires, ...way } = passSchema.parse(JSON.parse(content.toString()));
  return now.getTime() < expires ? way : null;
}
