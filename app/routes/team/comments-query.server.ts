import { commentKinds } from '#app/domain/comment-kind.ts';
import type { SearchFilters } from '#app/domain/comment-search.ts';
import { isUuid } from './uuid.server.ts';

/** What the address of the search says. */
export interface CommentsQuery {
  readonly typed: string;
  readonly filters: SearchFilters;
  readonly after: string | null;
  /** Whether anything was asked for at all. */
  readonly asked: boolean;
}

/** A key, or a language: what is longer is none of ours. NUL, which PostgreSQL takes in no text, is left out. */
const LONGEST_VALUE = 100;
/** As much as one may type is shown again; the rest of a hostile address is not. */
const LONGEST_SHOWN = 1_000;

const names = ['q', 'area', 'theme', 'kind', 'language', 'read', 'by'] as const;

export function readCommentsQuery(request: Request): CommentsQuery {
  const { searchParams } = new URL(request.url);
  const value = (name: (typeof names)[number]) => {
    const given = (searchParams.get(name) ?? '').replaceAll('\0', '');
    return given === '' || given.length > LONGEST_VALUE ? null : given;
  };
  const after = searchParams.get('after') ?? '';
  return {
    typed: (searchParams.get('q') ?? '').slice(0, LONGEST_SHOWN),
    filters: {
      area: value('area'),
      theme: value('theme'),
      kind: commentKinds.find((known) => known === value('kind')) ?? null,
      language: value('language'),
      read: (['read', 'unread'] as const).find((known) => known === value('read')) ?? null,
      by: value('by') === 'machine' ? 'machine' : 'people',
    },
    after: isUuid(after) ? after : null,
    asked: names.some((name) => searchParams.has(name)),
  };
}

/** The query of an address that asks for the same, from behind this comment on. */
export function sameQuery({ typed, filters }: CommentsQuery, after: string | null = null): string {
  const query = new URLSearchParams();
  const said = { q: typed, ...filters, by: filters.by === 'machine' ? 'machine' : null, after };
  for (const [name, value] of Object.entries(said)) if (value !== null && value !== '') query.set(name, value);
  return query.toString() === '' ? '?q=' : `?${query.toString()}`;
}
