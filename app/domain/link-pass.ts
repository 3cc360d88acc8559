import { z } from 'zod';
import { DRAFT_DAYS } from './draft.ts';
import { seal, unseal } from './seal.ts';

/** The link that somebody came by: of who comes by it nothing else is kept, neither address nor device. */
const arrivalSchema = z.object({
  linkId: z.uuid(),
  /** What is answered for trial, by its version (below zero); null: an answer in earnest. */
  trial: z.object({ surveyId: z.uuid(), version: z.int().negative() }).nullable(),
});
export type Arrival = z.infer<typeof arrivalSchema>;

/** One consultation: a pass holds for no other. */
interface PassPlace {
  readonly organizationId: string;
  readonly consultationId: string;
}

/** As long as a draft that nobody touches. */
export const LINK_PASS_SECONDS = DRAFT_DAYS * 24 * 60 * 60;

const purpose = ({ organizationId, consultationId }: PassPlace) => `link pass ${organizationId} ${consultationId}`;
const passSchema = arrivalSchema.extend({ expires: z.number() });

/** What a device carries of the link that it came by: sealed, so that nobody says another one. */
export function makeLinkPass(key: Buffer, place: PassPlace, arrival: Arrival, now: Date): string {
  const content = { ...arrival, expires: now.getTime() + LINK_PASS_SECONDS * 1000 };
  return seal(key, purpose(place), Buffer.from(JSON.stringify(content))).toString('base64url');
}

/** The link of a pass; null when it is forged, another consultation's, or its time is over. */
export function readLinkPass(key: Buffer, place: PassPlace, pass: string, now: Date): Arrival | null {
  const content = unseal(key, purpose(place), Buffer.from(pass, 'base64url'));
  if (content === null) return null;
  const { expires, ...arrival } = passSchema.parse(JSON.parse(content.toString()));
  return now.getTime() < expires ? arrival : null;
}
