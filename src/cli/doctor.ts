import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type BrowserSurvey, findInstallation, surveyBrowsers } from '../index.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { GuideOptions } from './options.ts';
import type { Terminal } from './terminal.ts';

export interface DoctorOptions extends Pick<GuideOptions, 'guides'> {
  readonly browser?: string;
  readonly json?: boolean;
}

interface Finding {
  readonly what: string;
  readonly good: boolean;
  readonly found: string;
  readonly next?: string;
}

/** `studyguide doctor`: what was found on this machine, and what is missing. */
export async function runDoctor(options: DoctorOptions, terminal: Terminal): Promise<ExitCode> {
  const survey = await surveyBrowsers({
    ...(options.browser ? { browser: options.browser } : {}),
    onNotice: (message) => terminal.err(message),
  });
  const findings = [
    program(),
    node(),
    browser(survey),
    guides(options.guides ?? 'guides'),
    output('output'),
  ];
  const healthy = findings.every((finding) => finding.good);
  if (options.json) {
    const { chosen, candidates } = survey;
    terminal.out(
      JSON.stringify({ healthy, findings, browser: chosen ?? null, candidates }, null, 2),
    );
    return healthy ? EXIT.fine : EXIT.failure;
  }

  const { colors } = terminal;
  for (const { what, good, found, next } of findings) {
    terminal.out(
      `${good ? colors.green('ok     ') : colors.red('missing')}  ${what.padEnd(8)}  ${found}`,
    );
    if (next) terminal.out(`                   ${next}`);
  }
  terminal.out('\nBrowsers, in the order they are tried:');
  for (const { kind, path, answered, version, reason } of survey.candidates) {
    const where = path ? `  ${path}` : '';
    const verdict = answered
      ? `answered: ${version ?? 'unknown version'}`
      : (reason ?? 'not tried');
    terminal.out(`  ${kind}${where}\n    ${verdict}`);
  }
  return healthy ? EXIT.fine : EXIT.failure;
}

function program(): Finding {
  const { version, templates } = findInstallation();
  return { what: 'Program', good: true, found: `studyguide ${version}, templates in ${templates}` };
}

function node(): Finding {
  return { what: 'Node', good: true, found: process.versions.node };
}

function browser({ chosen }: BrowserSurvey): Finding {
  if (chosen) return { what: 'Browser', good: true, found: `${chosen.version} (${chosen.kind})` };
  return {
    what: 'Browser',
    good: false,
    found: 'none answered, so no PDF can be printed',
    next: 'Install Chrome, Chromium or Edge, or name one with --browser. HTML drafts work without.',
  };
}

function guides(folder: string): Finding {
  if (!existsSync(folder)) {
    return {
      what: 'Guides',
      good: true,
      found: `no folder ${folder} here yet`,
      next: 'Start a guide with `studyguide new NAME`.',
    };
  }
  const names = readdirSync(folder).filter((name) => /\.ya?ml$/i.test(name));
  return { what: 'Guides', good: true, found: `${names.length} in ${folder}` };
}

function output(folder: string): Finding {
  let nearest = resolve(folder);
  while (!existsSync(nearest)) nearest = dirname(nearest);
  try {
    accessSync(nearest, constants.W_OK);
    return { what: 'Output', good: true, found: `${folder} can be written` };
  } catch {
    return {
      what: 'Output',
      good: false,
      found: `${nearest} cannot be written`,
      next: 'Choose another folder with --out, or ask for the right to write there.',
    };
  }
}
