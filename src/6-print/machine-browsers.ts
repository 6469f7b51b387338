import { posix, win32 } from 'node:path';

const SHELL_NAMES = ['chrome-headless-shell', 'chromium-headless-shell', 'headless_shell'];

const LINUX_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const LINUX_FOLDERS = ['/usr/local/bin', '/usr/bin', '/snap/bin'];

/** Where the makers' own packages put the program, should its command not be on the PATH. */
const LINUX_PROGRAMS = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'];

const MAC_PROGRAMS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The places where a Chrome, Chromium or Edge usually is, whether or not one is there: headless
 * shells first, which print nearly twice as fast, then full browsers.
 */
export function machineBrowserPaths(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  home: string,
): string[] {
  if (platform === 'win32') return windowsPaths(env);
  const onPath = (env.PATH ?? '').split(':').filter((folder) => posix.isAbsolute(folder));
  const within = (folders: string[], names: string[]) =>
    names.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
  if (platform === 'darwin') {
    return unique([
      ...within(onPath, SHELL_NAMES),
      ...within(['/Applications', posix.join(home, 'Applications')], MAC_PROGRAMS),
      ...within(onPath, LINUX_NAMES),
    ]);
  }
  const folders = [...onPath, ...LINUX_FOLDERS];
  return unique([
    ...within(folders, SHELL_NAMES),
    ...within(folders, LINUX_NAMES),
    ...LINUX_PROGRAMS,
  ]);
}

function windowsPaths(env: NodeJS.ProcessEnv): string[] {
  const given = (name: string) => env[name] ?? [];
  const onPath = (env.PATH ?? env.Path ?? '').split(';').filter((f) => win32.isAbsolute(f));
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(given);
  return unique([
    ...onPath.map((folder) => win32.join(folder, 'chrome-headless-shell.exe')),
    ...WINDOWS_PROGRAMS.flatMap((program) => roots.map((root) => win32.join(root, program))),
    ...['chrome.exe', 'chromium.exe', 'msedge.exe'].flatMap((name) =>
      onPath.map((folder) => win32.join(folder, name)),
    ),
  ]);
}

function unique(paths: string[]): string[] {
  return [...new Set(paths)];
}
