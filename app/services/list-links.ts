import { findConsultation, type Consultation } from '#db/read/consultations.ts';
import { linksOf, partnersOf, readLink, type LinkRow, type PartnerRow, type TalliedLink } from '#db/read/links.ts';
import { currentSurvey, type FrozenSurvey } from '#db/read/surveys.ts';
import { linkPath } from '../domain/link-code.ts';
import { linksCsv } from '../exchange/csv-links.ts';
import { qrPng, qrSvg } from '../exchange/qr-code.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';

/** The links of a consultation, but for those for trial. Tallies are exact: for members, not for publication. */
export interface LinkList {
  readonly consultation: Consultation;
  readonly links: readonly TalliedLink[];
  readonly partners: readonly PartnerRow[];
}

type Own = Pick<Membership, 'organization'>;

/** A consultation's links and the organization's partners; null when there is no such consultation. */
export async function listLinks(app: Application, { organization }: Own, slug: string): Promise<LinkList | null> {
  return app.database.withTenant(organization.id, async (tx) => {
    const consultation = await findConsultation(tx, organization.id, slug);
    if (consultation === null) return null;
    const key = { organizationId: organization.id, consultationId: consultation.id };
    const links = await linksOf(tx, key, { trial: false });
    return { consultation, links, partners: await partnersOf(tx, organization.id) };
  });
}

/** The table of links as a file; `addressOf` says where a path is. */
export function linksFile({ links }: LinkList, addressOf: (path: string) => string): string {
  return linksCsv(
    links.map(({ link, partner, counted, held }) => ({
      ...{ code: link.code, address: addressOf(linkPath(link.code)), partner: partner ?? '' },
      ...{ medium: link.medium, name: link.name, made: link.madeAt.toISOString() },
      ...{ retired: link.retiredAt?.toISOString() ?? '', counted: String(counted), held: String(held) },
    })),
  );
}

/** One link, and the survey as it is published; that is null before it is. */
export interface ShownLink {
  readonly consultation: Consultation;
  readonly link: LinkRow;
  readonly survey: FrozenSurvey | null;
}

/** A link that a poster or a QR code is made of; null where there is none, and for one for trial. */
export async function showLink(
  app: Application,
  { organization }: Own,
  at: { readonly slug: string; readonly id: string },
): Promise<ShownLink | null> {
  return app.database.withTenant(organization.id, async (tx) => {
    const consultation = await findConsultation(tx, organization.id, at.slug);
    if (consultation === null) return null;
    const key = { organizationId: organization.id, consultationId: consultation.id };
    const link = await readLink(tx, key, at.id);
    return link === null || link.trial ? null : { consultation, link, survey: await currentSurvey(tx, key) };
  });
}

/** A link's QR code. An address that people reach is configured: what is printed cannot be taken back. */
export async function drawLink(publicUrl: string, { code }: Pick<LinkRow, 'code'>, format: 'svg'): Promise<string>;
export async function drawLink(publicUrl: string, { code }: Pick<LinkRow, 'code'>, format: 'png'): Promise<Buffer>;
export async function drawLink(publicUrl: string, { code }: Pick<LinkRow, 'code'>, format: 'svg' | 'png') {
  const address = publicUrl + linkPath(code);
  return format === 'svg' ? qrSvg(address) : qrPng(address);
}
