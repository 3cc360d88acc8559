import { linkMedia, type LinkMedium } from '#app/domain/link-medium.ts';
import type { TypedLink } from '#app/components/links/link-form.tsx';
import { isUuid } from './uuid.server.ts';

const dones = ['made', 'retired', 'restored'] as const;

/** What the address of the page says was done just before. */
export function readLinksQuery(request: Request) {
  const done = new URL(request.url).searchParams.get('done');
  return { done: dones.find((known) => known === done) ?? null };
}

/** What the page's forms send; null for what no page of ours sends. */
export type SentLink =
  | {
      readonly intent: 'make';
      readonly partnerId: string | null;
      readonly medium: LinkMedium;
      readonly typed: TypedLink;
    }
  | { readonly intent: 'retire' | 'restore' | 'tally'; readonly id: string };

/** More than a name may have, so that one that is too long can be said to be so. */
const LONGEST_READ = 1_000;

export function readLinkForm(form: FormData): SentLink | null {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.slice(0, LONGEST_READ) : '';
  };
  const [intent, id] = [text('intent'), text('id')];
  if (!isUuid(id)) return null;
  if (intent === 'retire' || intent === 'restore' || intent === 'tally') return { intent, id };
  const medium = linkMedia.find((known) => known === text('medium'));
  const partner = text('partner');
  if (intent !== 'make' || medium === undefined || (partner !== '' && !isUuid(partner))) return null;
  const typed = { id, partner, newPartner: text('newPartner'), medium, name: text('name') };
  return { intent, partnerId: partner === '' ? null : partner, medium, typed };
}

/** The page of a consultation's links. */
export function linksAddress(organization: string, consultation: string): string {
  return `/team/${organization}/consultations/${encodeURIComponent(consultation)}/links`;
}
