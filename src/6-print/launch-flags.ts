/**
 * The command line a browser is started with. Our own list rather than Puppeteer's, because the
 * browser is started before Puppeteer is loaded, and because no environment variable may weaken it.
 */
export function launchFlags(
  profile: string,
  { shell, sandboxed, framesOff }: { shell: boolean; sandboxed: boolean; framesOff: boolean },
): string[] {
  return [
    // A headless shell knows only one mode; a full browser's old one is gone since Chrome 132.
    shell ? '--headless' : '--headless=new',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    ...(sandboxed ? [] : ['--no-sandbox']),
    ...(framesOff ? FRAMES_OFF : []),
    ...PRINTING,
    ...OFFLINE,
    ...PLAIN,
    'about:blank',
  ];
}

/** What changes the printed page. */
const PRINTING = [
  // Hinting fits glyphs to screen pixels and shifts letters on paper.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--export-tagged-pdf',
  '--generate-pdf-document-outline',
  // The same defaults whatever the machine's language; the document states its own.
  '--lang=en-US',
  '--hide-scrollbars',
];

/** Pages that ask for it draw a frame only when told to, which nobody does. */
const FRAMES_OFF = ['--enable-begin-frame-control', '--run-all-compositor-stages-before-draw'];

/** What keeps the browser off the network, should a request ever slip past the interception. */
const OFFLINE = [
  // Every name and every address, at any port, resolves to nothing: preconnect hints included.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-proxy-server',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-sync',
  '--no-pings',
  '--metrics-recording-only',
];

/** What a browser nobody looks at can do without. */
const PLAIN = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-component-extensions-with-background-pages',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-gpu',
  // Containers often have a /dev/shm too small for a long document.
  '--disable-dev-shm-usage',
  '--disable-hang-monitor',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--enable-automation',
  '--mute-audio',
  // Never ask for the key ring's password.
  '--password-store=basic',
  '--use-mock-keychain',
  `--disable-features=${[
    ...['Translate', 'MediaRouter', 'OptimizationHints', 'AcceptCHFrame'],
    // Parts of a full browser's own window that are pages by now, each with a process. Puppeteer turns them off, too.
    ...['WebUIReloadButton', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
  ].join(',')}`,
];
