import { useTranslation } from 'react-i18next';
import type { HomeLinks, WaitingCounts } from './home-view.ts';

interface Link {
  readonly href: string;
  readonly text: string;
}

const present = (links: readonly (Link | null)[]) => links.filter((link) => link !== null);

/** What waits for this member now: the first thing on the page. */
export function WaitingNow({
  links,
  waiting,
  home,
  otherwise,
}: {
  readonly links: HomeLinks;
  readonly waiting: WaitingCounts;
  readonly home: string;
  /** Something else on the page says what to do. */
  readonly otherwise: boolean;
}) {
  const { t } = useTranslation('team');
  const { comments, redactions, quotes, held } = waiting;
  const some = (counted: WaitingCounts['comments']) => counted !== null && counted.count > 0;
  const now = present([
    comments !== null && some(comments) ? { href: `${home}/review`, text: t('home.readNext', { ...comments }) } : null,
    redactions !== null && some(redactions) && links.redactions !== null
      ? { href: links.redactions, text: t('home.redactionsNext', { ...redactions }) }
      : null,
    quotes !== null && some(quotes) && links.quotes !== null
      ? { href: links.quotes, text: t('home.quotesNext', { ...quotes }) }
      : null,
    held !== null && some(held) && links.held !== null
      ? { href: links.held, text: t('home.heldNext', { ...held }) }
      : null,
  ]);
  if (now.length > 0) return <LinkList links={now} />;
  return otherwise ? null : <p className="empty">{t('home.nothing')}</p>;
}

/** The consultation's pages, by what they are for. What waits stands first on the page, and not here again. */
export function HomeGroups({ links, waiting }: { readonly links: HomeLinks; readonly waiting: WaitingCounts }) {
  const { t } = useTranslation('team');
  const idle = (counted: WaitingCounts['held']) => counted?.count === 0;
  const link = (href: string | null, text: string) => (href === null ? null : { href, text });
  const groups = [
    {
      key: 'survey' as const,
      links: present([
        link(links.builder, t('home.builder')),
        link(links.texts, t('home.texts')),
        link(links.trials, t('home.trials')),
        link(links.survey, t('home.survey')),
        link(links.settings, t('settings.title')),
        link(links.areas, t('areas.title')),
        link(links.waves, t('home.waves')),
      ]),
    },
    {
      key: 'collecting' as const,
      links: present([
        link(links.links, t('home.links')),
        link(links.ways, t('home.ways')),
        link(links.sessions, t('home.sessions')),
        link(links.paper, t('home.paper')),
        link(links.clips, t('clips.title')),
        link(links.heard, t('home.heard')),
        link(idle(waiting.held) ? links.held : null, t('home.heldNone')),
      ]),
    },
    {
      key: 'reading' as const,
      links: present([
        link(links.reading, t('home.reading')),
        link(links.reviewSettings, t('home.reviewSettings')),
        link(links.translations, t('home.translations')),
        link(links.search, t('home.search')),
        link(idle(waiting.redactions) ? links.redactions : null, t('home.redactionsNone')),
        link(links.flags, t('home.flags')),
      ]),
    },
    {
      key: 'meaning' as const,
      links: present([
        link(links.themes, t('home.themes')),
        link(links.differ, t('home.differ')),
        link(links.agreement, t('home.agreement')),
        link(idle(waiting.quotes) ? links.quotes : null, t('home.quotesNone')),
        link(links.theming, t('home.theming')),
        link(links.keywords, t('keywords.title')),
        link(links.learning, t('home.learning')),
      ]),
    },
    {
      key: 'report' as const,
      links: present([
        link(links.results, t('home.results')),
        link(links.plan, t('plan.title')),
        link(links.write, t('reportPage.texts.title')),
        link(links.preview, t('home.preview')),
        link(links.report, t('home.report')),
      ]),
    },
    {
      key: 'comes' as const,
      links: present([
        link(links.recommendations, t('recommendations.title')),
        link(links.decisions, t('decisions.title')),
        link(links.commitments, t('commitments.title')),
        link(links.groups, t('groups.title')),
      ]),
    },
  ];
  return (
    <div className="builder-groups">
      {groups
        .filter((group) => group.links.length > 0)
        .map((group) => (
          <section key={group.key} aria-labelledby={`group-${group.key}`}>
            <h2 id={`group-${group.key}`}>{t(`home.groups.${group.key}`)}</h2>
            <LinkList links={group.links} />
          </section>
        ))}
    </div>
  );
}

function LinkList({ links }: { readonly links: readonly Link[] }) {
  return (
    <ul className="link-list">
      {links.map(({ href, text }) => (
        <li key={href}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  );
}
