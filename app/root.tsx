import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import { useMemo, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { AidsScript } from './components/aids-script.tsx';
import { ErrorPage } from './components/error-page.tsx';
import { useNonce } from './components/nonce.ts';
import { makeI18n } from './i18n/instance.ts';
import { pageLanguage } from './i18n/page-language.server.ts';
import { aidsAddress, tipsAddress } from './server/aids-address.server.ts';
import publicStyles from './styles/public.css?url';
import reportStyles from './styles/report.css?url';
import teamStyles from './styles/team.css?url';

/** The icon within the page: one request fewer for a phone that pays for each. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Cpath fill='%230b5a6a' d='M4 6h24v16H15l-7 6v-6H4z'/%3E%3C/svg%3E";

const stylesheets = { public: publicStyles, report: reportStyles, team: teamStyles };

export function loader({ request }: LoaderFunctionArgs) {
  const { pathname } = new URL(request.url);
  return { ...pageLanguage(request), aids: aidsAddress(pathname), tips: tipsAddress(pathname) };
}

/** Every page names itself; what does not, and every error, bears the product's name. */
export const meta: MetaFunction = () => [{ title: 'Heard' }];

/**
 * The document around every page, and around every error. The application's scripts only where a route asks for them by
 * its handle; the respondents' one optional script by the page's address.
 */
export function Layout({ children }: { readonly children: ReactNode }) {
  const page = useRouteLoaderData<typeof loader>('root');
  const nonce = useNonce();
  const scripts = useMatches().some((match) => (match.handle as { scripts?: boolean } | undefined)?.scripts === true);
  const language = page?.language ?? 'en';
  const i18n = useMemo(() => makeI18n(language, page?.resources ?? {}), [language, page?.resources]);
  const nonceAttribute = nonce === undefined ? {} : { nonce };
  return (
    <html lang={language} dir={page?.direction ?? 'ltr'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        {/* A survey's first page loads three things, and no fourth. */}
        {typeof page?.aids === 'string' ? (
          <link rel="icon" href="data:," />
        ) : (
          <link rel="icon" href={typeof page?.aids === 'string' ? ICON : '/icon.svg'} type="image/svg+xml" />
        )}
        <link rel="stylesheet" href={stylesheets[page?.area ?? 'public']} />
        <Links />
        {typeof page?.aids === 'string' && (
          <I18nextProvider i18n={i18n}>
            <AidsScript address={page.aids} />
          </I18nextProvider>
        )}
        {typeof page?.tips === 'string' && <script type="module" src={page.tips} />}
      </head>
      <body>
        <I18nextProvider i18n={i18n}>{children}</I18nextProvider>
        {scripts && (
          <>
            <ScrollRestoration {...nonceAttribute} />
            <Scripts {...nonceAttribute} />
          </>
        )}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  return <ErrorPage status={isRouteErrorResponse(error) ? error.status : 500} />;
}
