#!/usr/bin/env node
// The command line: what was built, or in a checkout the sources as they are.
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

if (existsSync(path('../src/cli/main.ts'))) {
  const setup = spawnSync(process.execPath, [path('../scripts/setup.mjs')], {
    stdio: ['ignore', 2, 'inherit'],
  });
  if (setup.status !== 0) process.exit(setup.status ?? 1);
  const { register } = await import('tsx/esm/api');
  register();
  await import('../src/cli/main.ts');
} else {
  await import('../dist-cli/main.js');
}
