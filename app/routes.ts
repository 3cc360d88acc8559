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
  ]),
  route(':lang/:org/receipt', 'routes/public/receipt.tsx'),
] satisfies RouteConfig;
