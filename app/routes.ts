import { index, route, type RouteConfig } from '@remix-run/route-config';

/** Every address of the product, on one page. */
export default [
  index('routes/public/front-door.tsx'),
  route(':lang', 'routes/public/home.tsx'),
] satisfies RouteConfig;
