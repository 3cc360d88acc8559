import type { LinkView } from '#app/components/links/link-card.tsx';
import { linkPath } from '#app/domain/link-code.ts';
import { formatDay } from '#app/i18n/format.ts';
import type { LinkList } from '#app/services/list-links.ts';
import { counted, type Speaking } from './theming-view.server.ts';
import { languageName } from './shown-text.server.ts';

/** Links as the page shows them: numbers and days come as text. `here` is the page's own address. */
export function linkViews(
  { consultation, links }: LinkList,
  { origin, here, ready }: { readonly origin: string; readonly here: string; readonly ready: boolean },
  speaking: Speaking,
): readonly LinkView[] {
  const day = (at: Date) => formatDay(at, speaking.language, speaking.timeZone);
  return links.map(({ link, partner, counted: n, held }) => {
    const own = `${here}/${link.id}`;
    return {
      ...{ id: link.id, name: link.name, partner, medium: link.medium },
      address: origin + linkPath(link.code),
      counted: counted(n, speaking),
      held: held === 0 ? null : counted(held, speaking),
      made: day(link.madeAt),
      retired: link.retiredAt === null ? null : day(link.retiredAt),
      hasTally: link.tallyHash !== null,
      prints: ready
        ? {
            svg: `${own}/qr/svg`,
            png: `${own}/qr/png`,
            all: `${own}/poster/all`,
            posters: consultation.languages.map((tag) => ({
              address: `${own}/poster/${tag}`,
              language: languageName(tag, speaking.language),
            })),
          }
        : null,
    };
  });
}
