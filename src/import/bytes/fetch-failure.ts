import { ImportError, type ImportReason } from '../imported.ts';

/** What helps against most refusals: a browser is let in where a program is not. */
export const SAVE_IT = 'Open it in a browser, save the page, and import the file.';

/** A page that was not given, in words: the status codes of RFC 9110, section 15. */
export function refusedBy(host: string, status: number): ImportError {
  switch (status) {
    case 401:
    case 402:
    case 403:
    case 407:
    case 451:
      return new ImportError(
        `${host} does not give the page to everyone (${status}): it asks to log in or to pay, or turns programs away.`,
        SAVE_IT,
        { code: '-not-for-all', facts: { host, status: String(status) } },
      );
    case 404:
    case 410:
      return new ImportError(
        `${host} has no page at this address (${status}).`,
        'Check the address. An old page may still be found at web.archive.org.',
        { code: '-no-page', facts: { host, status: String(status) } },
      );
    case 408:
    case 425:
    case 429:
      return new ImportError(
        `${host} is asked too often at the moment (${status}).`,
        `Try again in a few minutes. Or: ${lowerFirst(SAVE_IT)}`,
        { code: '-too-often', facts: { host, status: String(status) } },
      );
    default:
      break;
  }
  if (status >= 500) {
    return new ImportError(
      `${host} has a fault of its own (${status}).`,
      `Try again later. Or: ${lowerFirst(SAVE_IT)}`,
      { code: '-host-fault', facts: { host, status: String(status) } },
    );
  }
  return new ImportError(`${host} answers with status ${status} in place of the page.`, SAVE_IT);
}

/** What went wrong on the way, by the code of the error that Node tells. */
const BY_CODE: Readonly<
  Record<string, (host: string) => readonly [string, string, ImportReason['code']]>
> = {
  ENOTFOUND: (host) => [`There is no site ${host}.`, 'Check the address.', '-no-host'],
  EAI_AGAIN: (host) => [
    `The name ${host} cannot be looked up.`,
    'Check that this machine is on the internet.',
    '-unreachable',
  ],
  ECONNREFUSED: (host) => [
    `${host} does not accept connections.`,
    'Check the address.',
    '-no-host',
  ],
  ENETUNREACH: (host) => [
    `${host} cannot be reached.`,
    'Check that this machine is on the internet.',
    '-unreachable',
  ],
  EHOSTUNREACH: (host) => [
    `${host} cannot be reached.`,
    'Check that this machine is on the internet.',
    '-unreachable',
  ],
  UND_ERR_HEADERS_OVERFLOW: (host) => [`${host} sends headers without end.`, SAVE_IT, ''],
};

/** A connection that failed, in words. */
export function failedOn(host: string, error: unknown): ImportError {
  const code = codeOf(error);
  const known = BY_CODE[code];
  if (known) {
    const [message, hint, told] = known(host);
    return new ImportError(message, hint, { code: told, facts: { host } });
  }
  if (/CERT|SELF_SIGNED|UNABLE_TO_|SSL|TLS|EPROTO/.test(code)) {
    return new ImportError(
      `The connection to ${host} is not safe: its certificate or encryption is at fault (${code}).`,
      'Check the address. If you trust the site, open it in a browser, save the page, and import the file.',
      { code: '-unsafe', facts: { host } },
    );
  }
  if (/TIMEOUT|ETIMEDOUT/.test(code)) {
    return new ImportError(
      `${host} does not answer.`,
      `Try again later. Or: ${lowerFirst(SAVE_IT)}`,
      { code: '-no-answer', facts: { host } },
    );
  }
  return new ImportError(
    `The page from ${host} broke off or cannot be understood${code ? ` (${code})` : ''}.`,
    `Try again. Or: ${lowerFirst(SAVE_IT)}`,
  );
}

/** The innermost code: `fetch` wraps the cause, and a host with two addresses gives two. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const inner = error instanceof AggregateError ? error.errors[0] : error.cause;
  const deeper = codeOf(inner);
  if (deeper) return deeper;
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
