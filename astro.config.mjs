import { readFileSync } from 'node:fs';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { cjkStrong, noInlineStyle } from './src/catalogue/markdown-plugins.mjs';
import { termLinks } from './src/catalogue/term-plugin.ts';

const glossary = new URL('./content/reference/glossary.yaml', import.meta.url);

// SITE_URL and BASE_PATH let any static host, or a folder of one, serve the site: see README, "Hosting".
export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.BASE_PATH ?? '/',
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  integrations: [react(), mdx(), sitemap()],
  markdown: {
    // Directives stay off: an unhandled `:30` in «8:30» would be dropped silently.
    processor: satteri({
      mdastPlugins: [cjkStrong],
      hastPlugins: [noInlineStyle, termLinks(() => readFileSync(glossary, 'utf8'))],
      features: {
        smartPunctuation: false,
        gfm: { footnotes: { label: '脚注', backLabel: '返回引用 {reference}' } },
      },
    }),
    syntaxHighlight: false,
  },
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "worker-src 'self'",
        "require-trusted-types-for 'script'",
        'trusted-types app-worker',
      ],
    },
  },
  prefetch: { prefetchAll: false, defaultStrategy: 'hover' },
  vite: {
    worker: { format: 'es' },
    build: {
      rolldownOptions: {
        onLog(level, log, handler) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
        },
      },
    },
  },
  devToolbar: { enabled: false },
});
