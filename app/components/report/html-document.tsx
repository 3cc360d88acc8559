import type { ReactNode } from 'react';
import { directionOf } from '#app/language/languages.ts';
import type { ReportLinks } from './report-links.ts';

/** The one script that a document may have; it only adds. */
export interface ScriptOfDocument {
  readonly src: string;
  /** Browsers load no module from a file that somebody opened; a script that waits for the document does the same. */
  readonly as: 'module' | 'deferred';
}

interface HtmlDocumentProps {
  readonly language: string;
  readonly title: string;
  readonly description: string;
  readonly links: ReportLinks;
  readonly styles: string;
  readonly script: ScriptOfDocument | null;
  /** Not for search engines: a preview, a page that is shown within others. */
  readonly hidden: boolean;
  readonly children: ReactNode;
}

/** The frame of a document that is rendered once and kept. */
export function HtmlDocument(props: HtmlDocumentProps) {
  const { language, title, description, links, styles, script, hidden, children } = props;
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <meta name="description" content={description} />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta property="og:type" content="article" />
        {hidden ? (
          <meta name="robots" content="noindex" />
        ) : (
          <>
            <link rel="canonical" href={links.latest} />
            {Object.entries(links.languages).map(([tag, href]) => (
              <link key={tag} rel="alternate" hrefLang={tag} href={href} />
            ))}
            {links.oembed !== null && (
              <link rel="alternate" type="application/json+oembed" href={links.oembed} title={title} />
            )}
          </>
        )}
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: styles }} />
      </head>
      <body>
        {children}
        {script !== null &&
          (script.as === 'module' ? <script type="module" src={script.src} /> : <script defer src={script.src} />)}
      </body>
    </html>
  );
}
