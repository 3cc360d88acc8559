import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig, transformWithEsbuild, type Plugin } from 'vite';
import remixConfig from './remix.config.js';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

/** The oldest browser that the respondents' pages must work in. */
const OLDEST_BROWSER = 'chrome80';

/** Builds the respondents' one script beside the application: a file by itself, which needs no other. */
function aids(): Plugin {
  return {
    name: 'heard-aids',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    buildStart() {
      this.emitFile({ type: 'chunk', id: 'app/aids/main.ts', name: 'aids' });
    },
    renderChunk(code, { name, imports, fileName }) {
      if (name !== 'aids') return null;
      if (imports.length > 0) this.error(`the respondents' script must stand alone, but imports ${imports.join(', ')}`);
      return transformWithEsbuild(code, fileName, { target: OLDEST_BROWSER, minify: true, format: 'esm' });
    },
  };
}

export default defineConfig({
  plugins: [remix(remixConfig), aids()],
  build: { target: 'es2022' },
});
