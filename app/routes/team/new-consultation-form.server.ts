import { randomUUID } from 'node:crypto';
import type { NewConsultationFields } from '#app/components/new-consultation-form.tsx';
import type { TypedConsultation } from '#app/domain/new-consultation.ts';
import { isUuid } from './uuid.server.ts';

/** Longer than anything that is taken, so that what is too long is told so and stands there again. */
const LONGEST_KEPT = 5_000;

/** What an empty form has in it; `start` may be chosen by the address: `template:settlement-needs`, `wave:spring-2026`. */
export function emptyNewConsultation(request: Request): NewConsultationFields {
  const start = new URL(request.url).searchParams.get('start') ?? '';
  return {
    ...{ id: randomUUID(), titleEn: '', titleFr: '', purposeEn: '', purposeFr: '', slug: '' },
    ...{ audience: '', languages: ['en', 'fr'], start: start.slice(0, 200) },
  };
}

/** What the form sends; null for what no page of ours sends. */
export function readNewConsultationForm(form: FormData): NewConsultationFields | null {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.slice(0, LONGEST_KEPT) : '';
  };
  const id = text('id');
  if (!isUuid(id)) return null;
  const languages = form.getAll('languages').filter((value) => typeof value === 'string');
  return {
    ...{ id, titleEn: text('titleEn'), titleFr: text('titleFr'), purposeEn: text('purposeEn') },
    ...{ purposeFr: text('purposeFr'), slug: text('slug'), audience: text('audience') },
    ...{ languages: languages.slice(0, 100), start: text('start') },
  };
}

/** The starting point is one choice on the page: what kind it is, and which. */
export function typedOf({ start, ...fields }: NewConsultationFields): TypedConsultation {
  const at = start.indexOf(':');
  return { ...fields, start: at < 0 ? start : start.slice(0, at), from: at < 0 ? '' : start.slice(at + 1) };
}
