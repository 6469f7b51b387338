import { Command, CommanderError } from 'commander';
import {
  ARTICLE_KINDS,
  EDITIONS,
  findInstallation,
  ImportError,
  PrintError,
  UsageError,
  WriteError,
} from '../index.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import {
  oneOf,
  readAddress,
  readCheckFormat,
  readCopies,
  readDate,
  readEditions,
  readFormats,
  readJobs,
  readPaper,
  readPort,
  readShard,
  readStartLanguage,
  withGuideOptions,
} from './options.ts';
import { processTerminal, type Terminal } from './terminal.ts';

/** Reads the command line, runs one command, and says how it ended. */
async function main(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.fine;
  const program = commandLine(terminal, (code) => {
    exitCode = code;
  });
  if (argv.length <= 2) {
    program.outputHelp();
    return EXIT.fine;
  }
  try {
    await program.parseAsync([...argv]);
    return exitCode;
  } catch (error) {
    return explain(error, terminal);
  }
}

function commandLine(terminal: Terminal, end: (code: ExitCode) => void): Command {
  const program = new Command('studyguide')
    .description('Printed handouts for discussion groups, from guides in YAML and saved articles.')
    .version(findInstallation().version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    })
    .exitOverride()
    .addHelpText(
      'after',
      `
Examples:
  studyguide new water-rights        start a guide
  studyguide check                   look for problems in every guide
  studyguide build water-rights      write output/water-rights-participant.pdf and .html

Each command explains itself: studyguide build --help`,
    );

  withGuideOptions(
    program
      .command('build')
      .description('Write PDF and HTML handouts.')
      .argument('[guide...]', 'files or bare names; every guide when left out'),
  )
    .option('--edition <list>', `with commas between: ${EDITIONS.join(', ')}`, readEditions)
    .option('--paper <size>', 'letter or a4 (default: what the guide says, or letter)', readPaper)
    .option('--format <list>', 'pdf, html or both (default: pdf,html)', readFormats)
    .option('--out <folder>', 'the folder to write into (default: output)')
    .option('--booklet', 'a booklet to fold as well, two pages on each side of a sheet')
    .option('--copies <number>', 'count the sheets and sides that so many copies take', readCopies)
    .option('--browser <browser>', 'the browser to print with: a path, "embedded", or ws://…')
    .option('--jobs <number>', 'how many handouts to make at a time', readJobs)
    .option('--watch', 'build what is concerned whenever a file changes, until Ctrl-C')
    .option('--force', 'build what is up to date as well')
    .option(
      '--shard <which>',
      "one machine's share of the guides: 2/5 is the second of five",
      readShard,
    )
    .option('--json', 'print what was done as JSON')
    .option('--quiet', 'print problems only')
    .addHelpText(
      'after',
      `
A guide with an error writes nothing and leaves its earlier handouts as they are. One of which nothing
has changed since it was built (its files, the templates, the program, the browser) is not built again.
--booklet writes output/GUIDE-EDITION-booklet.pdf for the printer alone: print both sides, flip on the
short edge, at actual size, fold, staple. Only the participant edition has one.
The same guide gives the same bytes; PDFs carry a date only where SOURCE_DATE_EPOCH gives one.

Exit codes: 0 fine, 1 a guide or article has errors, 2 something else failed.

Examples:
  studyguide build                                  every guide in guides/
  studyguide build price-of-a-source --paper a4     one guide, on A4
  studyguide build --format html                    drafts only; needs no browser
  studyguide build --booklet --copies 24            booklets too, and the paper for 24 of each
  studyguide build water-rights --watch             again with every change
  studyguide build --shard 2/5                      on the second of five machines
  studyguide build --out /tmp/handouts --quiet`,
    )
    .action(async (guides: string[], options) => {
      const { runBuild } = await import('./build.ts');
      end(await runBuild(guides, options, terminal));
    });

  withGuideOptions(
    program
      .command('check')
      .description('Tell every problem; write nothing but what --fix is asked to fix.')
      .argument('[guide...]', 'files or bare names; every guide when left out'),
  )
    .option('--format <format>', 'text, json or sarif (default: text)', readCheckFormat)
    .option('--fix', 'make the safe fixes, then tell what is left')
    .option('--dry-run', 'with --fix: write nothing, print the difference')
    .option('--strict', 'fail on warnings and advice too')
    .option('--explain [code]', 'tell about a code and how to mend it; without one, list them all')
    .addHelpText(
      'after',
      `
--fix corrects the spelling of keys, and the punctuation and case of a quotation whose words are all in
the article; nothing else in the file changes, and articles never do. sarif is for code hosts.

Exit codes: 0 fine, 1 a guide or article has errors, 2 something else failed.

Examples:
  studyguide check
  studyguide check --fix --dry-run
  studyguide check guides/price-of-a-source.yaml --strict
  studyguide check --explain question/yes-no
  studyguide check --format json | jq '.[].code'`,
    )
    .action(async (guides: string[], options) => {
      const { runCheck } = await import('./check.ts');
      end(await runCheck(guides, options, terminal));
    });

  program
    .command('new')
    .description('Start a guide that builds as it stands.')
    .argument('<name>', 'a few words, such as water-rights')
    .option('--guides <folder>', 'the folder to put it in (default: guides)')
    .option('--lang <tag>', 'en or es, for its example and its notes', readStartLanguage)
    .addHelpText(
      'after',
      `
Writes guides/NAME.yaml, an article for it to quote, the schemas for editors, and
guides/series.yaml for what all your guides share. Nothing that is there already is written over.

Examples:
  studyguide new water-rights
  studyguide new "The Price of a Source"
  studyguide new "El precio del agua" --lang es`,
    )
    .action(async (name: string, options) => {
      const { runNew } = await import('./new.ts');
      end(await runNew(name, options, terminal));
    });

  program
    .command('import')
    .description('Save a web page, a text or a document as an article, ready to review.')
    .argument('[source]', 'a file, an address, or - for what is piped in')
    .option('--name <name>', 'what to call it (default: made of publication and title)')
    .option('--update', 'replace an article that is there, and compare every guide')
    .option('--review <name>', 'mark an article as compared with its source')
    .option('--title <text>', 'the title, where the source has it wrong or not at all')
    .option('--author <text>', 'who wrote it')
    .option('--publication <text>', 'where it was published')
    .option('--kind <kind>', ARTICLE_KINDS.join(', '), oneOf(ARTICLE_KINDS))
    .option('--published <date>', 'when, as 2024, 2024-05 or 2024-05-17', readDate)
    .option('--url <address>', 'where it can be read', readAddress)
    .option('--rights <text>', 'whose it is and on what terms')
    .option('--guides <folder>', 'the folder that holds the guides (default: guides)')
    .option('--json', 'print what was done as JSON')
    .addHelpText(
      'after',
      `
Reads saved web pages (.html), plain text, Markdown, Word documents (.docx) and PDFs that have their
text. What surrounds an article on its page goes; a file beside the article lists it. Nothing but the
address itself is ever asked for, and no guide is altered.

With --update, SOURCE may be the name of an article that says its address.

Examples:
  studyguide import "The Reservoir.html"
  studyguide import https://example.org/reservoir --kind news
  pbpaste | studyguide import - --title "The Reservoir" --published 2026-03
  studyguide import --review gazette-the-reservoir
  studyguide import --update gazette-the-reservoir`,
    )
    .action(async (source: string | undefined, options) => {
      const { runImport } = await import('./import.ts');
      end(await runImport(source, options, terminal));
    });

  withGuideOptions(
    program
      .command('trim')
      .description('Reduce saved articles to what guides quote, to share them.')
      .argument('[article...]', 'files or bare names; every article of the guides when left out'),
  )
    .option('--check', 'tell whether the library is trimmed; write nothing')
    .addHelpText(
      'after',
      `
Articles belong to their publishers: a library that is shared keeps only the passages that its
guides quote. Paragraph numbers, the length and the hash of the full text stay, and every handout is
built before and after and must be the same. The rest of the text is gone from the file, and the lists
beside it (.removed.txt, .before.txt) go too; keep a copy, or bring the text back with
studyguide import --update.

Exit codes: 0 fine, 1 a guide has errors or --check found more than is quoted, 2 something else.

Examples:
  studyguide trim --check
  studyguide trim
  studyguide trim irans-intelligence-operations`,
    )
    .action(async (articles: string[], options) => {
      const { runTrim } = await import('./trim.ts');
      end(await runTrim(articles, options, terminal));
    });

  withGuideOptions(
    program
      .command('studio')
      .description('Write guides in the browser, with the handout beside them as it will print.')
      .argument('[guide]', 'the guide to open first; all of them when left out'),
  )
    .option(
      '--port <number>',
      'the port to listen on (default: 47811, or the next that is free)',
      readPort,
    )
    .option('--no-open', 'do not open the browser; print the address alone')
    .option('--out <folder>', 'the folder to write handouts into (default: output)')
    .option('--browser <browser>', 'the browser to print with: a path, "embedded", or ws://…')
    .addHelpText(
      'after',
      `
Runs until Ctrl-C, for this computer alone: nothing is sent anywhere, and no other computer can reach
it. Each address that it prints opens one browser, once; Enter prints another.

Examples:
  studyguide studio
  studyguide studio water-rights
  studyguide studio --guides ~/guides --no-open`,
    )
    .action(async (guide: string | undefined, options) => {
      const { runStudio } = await import('./studio.ts');
      end(await runStudio(guide, options, terminal));
    });

  program
    .command('schema')
    .description('Print the JSON Schema for guide YAML, for editors.')
    .option('--series', 'that of series.yaml, which guides share')
    .option('--out <file>', "write the guide's to this file, and series.schema.json beside it")
    .addHelpText(
      'after',
      `
An editor that knows the schema completes keys and marks slips while you type. Guides point to
it in their first line, and series.yaml to its own:
  # yaml-language-server: $schema=guide.schema.json

Examples:
  studyguide schema
  studyguide schema --out guides/guide.schema.json`,
    )
    .action(async (options) => {
      const { runSchema } = await import('./schema.ts');
      end(await runSchema(options, terminal));
    });

  program
    .command('doctor')
    .description('Tell what was found on this machine, and what is missing.')
    .option('--guides <folder>', 'the folder that holds the guides (default: guides)')
    .option('--browser <browser>', 'try this browser: a path, "embedded", or ws://…')
    .option('--json', 'print it as JSON')
    .addHelpText(
      'after',
      `
Examples:
  studyguide doctor
  studyguide doctor --browser /usr/bin/chromium
  studyguide doctor --json`,
    )
    .action(async (options) => {
      const { runDoctor } = await import('./doctor.ts');
      end(await runDoctor(options, terminal));
    });

  for (const command of program.commands) {
    command
      .helpOption('-h, --help', 'show this help')
      .showHelpAfterError('Run with --help for examples.');
  }
  return program;
}

/** The one place where exceptions become sentences. */
function explain(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof CommanderError) {
    const asked =
      error.code === 'commander.helpDisplayed' ||
      error.code === 'commander.version' ||
      error.code === 'commander.help';
    return asked && error.exitCode === 0 ? EXIT.fine : EXIT.failure;
  }
  const known =
    error instanceof UsageError ||
    error instanceof PrintError ||
    error instanceof WriteError ||
    error instanceof ImportError;
  if (known) {
    terminal.err(`${terminal.colors.red('error')}  ${error.message}\n  ${error.hint}`);
  } else {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.err(
      `${terminal.colors.red('error')}  The program failed; this is a fault in it, not in your guide.\n  Please report it with the lines below.\n\n${detail}`,
    );
  }
  return error instanceof ImportError ? EXIT.problems : EXIT.failure;
}

/** The oldest Node the program runs on, as package.json says. */
const LEAST_NODE = [22, 22] as const;

function tooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1]);
}

const terminal = processTerminal();
if (tooOld(process.versions.node)) {
  terminal.err(
    `error  studyguide needs Node ${LEAST_NODE.join('.')} or newer; this is Node ${process.versions.node}.\n  Install a newer one from nodejs.org, or run it with \`npx studyguide\` in its own folder after \`npm ci\`.`,
  );
  process.exitCode = EXIT.failure;
} else {
  void run();
}

async function run(): Promise<void> {
  // Where nothing is left that it could wait for, and it has not come to its end, that is a failure.
  const onCut = () => {
    process.exitCode = EXIT.failure;
    terminal.err(
      'error  The program stopped before it was done; this is a fault in it, not in your guide.\n  Look at what it wrote, run it again, and please report it.',
    );
  };
  process.once('beforeExit', onCut);
  process.exitCode = await main(process.argv, terminal);
  process.off('beforeExit', onCut);
}
