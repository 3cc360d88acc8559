import { index, prefix, route, type RouteConfig } from '@remix-run/route-config';

/** Every address of the product, on one page. */
export default [
  index('routes/public/front-door.tsx'),
  route(':lang', 'routes/public/home.tsx'),
  ...prefix(':lang/:org/survey/:consultation', [
    index('routes/public/survey.tsx'),
    route('consent', 'routes/public/survey-consent.tsx'),
    route('q/:section', 'routes/public/survey-section.tsx'),
    route('check', 'routes/public/survey-check.tsx'),
    route('thank-you', 'routes/public/survey-thank-you.tsx'),
    route('follow', 'routes/public/survey-follow.tsx'),
  ]),
  route(':lang/:org/receipt', 'routes/public/receipt.tsx'),
  route(':lang/:org/stop-letters', 'routes/public/stop-letters.tsx'),
  route(':lang/:org/what-we-heard/:slug.csv', 'routes/public/what-we-heard-csv.ts'),
  route(':lang/:org/what-we-heard/:slug', 'routes/public/what-we-heard.tsx'),
  route('team', 'routes/team/organizations.tsx'),
  route('team/sign-in', 'routes/team/sign-in.tsx'),
  route('team/sign-out', 'routes/team/sign-out.tsx'),
  route('team/language', 'routes/team/language.tsx'),
  route('team/:org', 'routes/team/organization.tsx', [
    index('routes/team/consultations.tsx'),
    route('languages', 'routes/team/languages.tsx'),
    route('redactions', 'routes/team/redactions.tsx'),
    route('review', 'routes/team/review.tsx'),
    route('review/:consultation/:commentId', 'routes/team/comment.tsx'),
    route('consultations/:slug', 'routes/team/consultation.tsx'),
    route('consultations/:slug/review', 'routes/team/consultation-review.tsx'),
    route('consultations/:slug/quotes', 'routes/team/quotes.tsx'),
    route('consultations/:slug/publish', 'routes/team/publish.tsx'),
    route('consultations/:slug/theming', 'routes/team/theming.tsx'),
    route('consultations/:slug/theming/:number.csv', 'routes/team/theming-run-csv.ts'),
    route('consultations/:slug/theming/:number', 'routes/team/theming-run.tsx'),
    route('consultations/:slug/keywords', 'routes/team/keywords.tsx'),
  ]),
] satisfies RouteConfig;
