import type { KnipConfig } from 'knip'

const config: KnipConfig = {
  // Parts of the operating system.
  ignoreBinaries: ['umount'],
  workspaces: {
    '.': {
      entry: [
        'tools/with-node.mjs',
        'tools/*.ts',
        'tools/rules/*.ts',
        'tools/bench/*.ts',
        'tools/faults/*.ts',
        'tools/faults/controls/*.ts',
        'stories/**/*.story.ts',
      ],
      project: ['tools/**/*.{ts,mjs}', '!tools/fixtures/**', 'stories/**/*.ts', '*.config.ts'],
    },
    '[0-9]-*': {
      entry: ['{words,reads,step}.ts', '**/*.test.ts'],
      project: ['**/*.{ts,tsx}'],
    },
    app: {
      entry: ['main.ts', 'cli/main.ts', 'web/main.tsx', 'web/vite.config.ts', '**/*.test.ts'],
      project: ['**/*.{ts,tsx}'],
    },
    measure: {
      entry: ['measure.ts', 'soundings.ts', 'bench/bench.ts', '**/*.test.ts'],
      project: ['**/*.ts'],
    },
    platform: {
      entry: ['**/*.test.ts'],
      project: ['**/*.ts'],
      // Letters that are set into a PDF, found by the names of their files.
      ignoreDependencies: ['@fontsource/source-sans-3'],
    },
    ui: {
      entry: ['**/*.test.{ts,tsx}', 'gallery/main.tsx'],
      project: ['**/*.{ts,tsx,css}'],
    },
  },
  compilers: {
    // A style sheet uses other files too: style sheets by @import, fonts (also of packages) by url().
    css: (text: string) =>
      [...text.matchAll(/(?:@import\s+|url\()["']([^"']+)["']/g)].map(([, file]) => `import '${file}'`).join('\n'),
  },
}

export default config
