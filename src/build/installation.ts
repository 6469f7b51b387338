import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the program itself is installed, and what it brings along. */
export interface Installation {
  readonly version: string;
  /** The folder of all that follows but the fonts. */
  readonly root: string;
  /** The folder of the program's own templates. */
  readonly templates: string;
  /** The folder of the studio's page, once it is bundled. */
  readonly studio: string;
  /** The folders of the fonts, by their place in the design; of the scripts the slightest first. */
  readonly fonts: {
    readonly serif: string;
    readonly sans: string;
    /** Made for low vision. */
    readonly clear: string;
    readonly scripts: readonly string[];
  };
}

/** Finds the installation this file belongs to, whether it runs as a source or from the bundle. */
export function findInstallation(): Installation {
  const here = fileURLToPath(import.meta.url);
  let root = dirname(here);
  while (!existsSync(join(root, 'templates', 'participant.hbs'))) {
    const parent = dirname(root);
    if (parent === root) throw new Error(`The program's templates are not above ${here}.`);
    root = parent;
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const require = createRequire(import.meta.url);
  const folderOf = (name: string) => dirname(require.resolve(`${name}/package.json`));
  return {
    version,
    root,
    templates: join(root, 'templates'),
    studio: join(root, 'dist', 'studio'),
    fonts: {
      serif: folderOf('@fontsource/source-serif-4'),
      sans: folderOf('@fontsource/source-sans-3'),
      clear: folderOf('@fontsource/atkinson-hyperlegible-next'),
      scripts: [
        folderOf('@fontsource/noto-serif-hebrew'),
        folderOf('@fontsource/noto-naskh-arabic'),
        folderOf('@fontsource/dejavu-sans'),
      ],
    },
  };
}
