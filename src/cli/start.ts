#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { keepCompiledCode } from './code-cache.ts';

// All else is loaded after this, so that it is found compiled.
keepCompiledCode(fileURLToPath(import.meta.url), process.env);
await import('./main.ts');
