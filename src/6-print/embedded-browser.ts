import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, readFileSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ExtractOptions } from 'tar-fs';
import type { Executable } from './launch.ts';
import { keepFolder } from './private-cache.ts';

/** Changes when what we unpack or write beside it changes. */
const LAYOUT = 1;

const PROGRAM = 'chromium.br';
const LIBRARIES = 'al2023.tar.br';
const FONTS = 'fonts.tar.br';

/** Why the embedded browser cannot be used on this machine, or undefined when it can. */
export function embeddedUnavailable(): string | undefined {
  if (process.platform === 'linux' && process.arch === 'x64') return undefined;
  return `the embedded browser is made for Linux on x64; this is ${process.platform} on ${process.arch}`;
}

/**
 * The headless shell that comes with `@sparticuz/chromium`, unpacked into a private folder of the
 * user's the first time. Only the package's archives are used: its own code would unpack into a
 * shared temporary folder, and asks for flags that weaken the browser.
 */
export async function prepareEmbedded(
  env: NodeJS.ProcessEnv,
  onNotice: (message: string) => void,
): Promise<Executable> {
  const archives = locateArchives();
  const { folder, release } = await keepFolder(archives.name, env, onNotice, (into) => {
    onNotice('Unpacking the embedded browser. This happens once and takes a few seconds.');
    return unpack(archives.folder, into);
  });
  const libraries = [join(folder, 'lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    path: join(folder, 'chromium'),
    shell: true,
    env: {
      LD_LIBRARY_PATH: libraries,
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      FONTCONFIG_PATH: folder,
    },
    release,
  };
}

/** A name that changes whenever what is packed does. */
export function embeddedName(): string {
  return locateArchives().name;
}

/** Where npm put the archives, and a name that changes whenever they do. */
function locateArchives(): { folder: string; name: string } {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const root = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folder = join(root, 'bin');
  // npm has checked the package's integrity; sizes tell two builds of one version apart at no cost.
  const hash = createHash('sha256').update(`${LAYOUT} ${version}`);
  for (const archive of [PROGRAM, LIBRARIES, FONTS]) {
    hash.update(` ${archive} ${statSync(join(folder, archive)).size}`);
  }
  return { folder, name: `browser-${version}-${hash.digest('hex').slice(0, 12)}` };
}

/** As root, tar would give the files to whatever account number made the archive. */
const OURS: ExtractOptions & { chown: boolean } = { chown: false };

async function unpack(archives: string, into: string): Promise<void> {
  const [{ extract }, { createBrotliDecompress }] = await Promise.all([
    import('tar-fs'),
    import('node:zlib'),
  ]);
  const decompress = (archive: string) =>
    [
      createReadStream(join(archives, archive), { highWaterMark: 1 << 20 }),
      createBrotliDecompress({ chunkSize: 1 << 21 }),
    ] as const;
  const fonts = join(into, 'fonts');
  await mkdir(fonts);
  await Promise.all([
    pipeline(...decompress(PROGRAM), createWriteStream(join(into, 'chromium'), { mode: 0o700 })),
    // Holds lib/: the NSS libraries and expat, which a bare machine does not have.
    pipeline(...decompress(LIBRARIES), extract(into, OURS)),
    // Holds fonts/Open_Sans/ and a fonts.conf that points at shared folders, which we replace.
    pipeline(
      ...decompress(FONTS),
      extract(into, { ...OURS, ignore: (name) => name.endsWith('.conf') }),
    ),
    writeFile(join(into, 'fonts.conf'), FONTS_CONF),
  ]);
}

/**
 * The machine's own fonts where it has any, and Open Sans beside them, so that the browser starts
 * and shows something on a machine that has none.
 */
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
