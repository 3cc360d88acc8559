import { interfaceLanguages } from '#app/language/languages.ts';

/** Where a report is found in its other languages, forms and editions. Null: there is none here. */
export interface ReportLinks {
  /** The newest edition, whichever that is, in the page's language. */
  readonly latest: string;
  /** Exactly this edition, with its origin where that is known: what a citation names. */
  readonly permanent: string;
  /** The page or its summary, by language. */
  readonly languages: Readonly<Record<string, string>>;
  /** By the number of the edition. */
  readonly editions: Readonly<Record<string, string>>;
  readonly csv: string | null;
  readonly json: string | null;
  readonly zip: string | null;
  /** The light page for other websites, and what tells them of it. */
  readonly embed: string | null;
  readonly oembed: string | null;
  /** Before `/{table}.svg`. */
  readonly figures: string | null;
  /** After each address of a figure: which edition. */
  readonly query: string;
}

interface ReportPlace {
  /** `https://heard.example`; empty where it is not known: addresses then have no origin. */
  readonly origin: string;
  readonly organization: string;
  readonly consultation: string;
  readonly language: string;
  readonly edition: number;
  /** The numbers of all editions, the newest first. */
  readonly editions: readonly number[];
}

/** The links of a report that is served from here. */
export function reportLinks({
  origin,
  organization,
  consultation,
  language,
  edition,
  editions,
}: ReportPlace): ReportLinks {
  const path = `/${organization}/what-we-heard/${consultation}`;
  const own = `/${language}${path}`;
  const exactly = `?edition=${String(edition)}`;
  const query = editions[0] === edition ? '' : exactly;
  const permanent = `${origin}${own}${exactly}`;
  return {
    latest: own,
    permanent,
    languages: Object.fromEntries(interfaceLanguages.map(({ tag }) => [tag, `/${tag}${path}${query}`])),
    editions: Object.fromEntries(
      editions.map((number, place) => [String(number), place === 0 ? own : `${own}?edition=${String(number)}`]),
    ),
    csv: `${own}.csv${query}`,
    json: `/api/v1/${organization}/what-we-heard/${consultation}/editions/${String(edition)}.json`,
    zip: `${own}.zip${query}`,
    embed: `${origin}${own}/embed`,
    oembed: `${origin}/api/v1/oembed?url=${encodeURIComponent(`${origin}${own}`)}`,
    figures: `${own}/figures`,
    query,
  };
}
