/** Names of devices, which Windows refuses with any ending (Microsoft, "Naming Files"). */
const DEVICE = /^(?:con|prn|aux|nul|conin\$?|conout\$?|com[\d¹²³]|lpt[\d¹²³])$/i;
/** Signs that stand for something else in a path, and those that nobody can see. */
const UNFIT = /[\\/:*?"<>|\p{Cc}\p{Zl}\p{Zp}]/u;

/** Whether a name is a device's on Windows. */
export function isDeviceName(name: string): boolean {
  return DEVICE.test(name.replace(/\..*$/s, '').trim());
}

/** What keeps a name, without its ending, from being a file's on every system; in words. */
export function unfitName(name: string): string | undefined {
  if (name.trim() === '') return 'it is empty';
  if (UNFIT.test(name)) return 'it has a sign in it that no file name can have';
  if (/^[\s.]/u.test(name)) return 'it starts with a point or a space';
  if (/[\s.]$/u.test(name)) return 'it ends in a point or a space';
  if (isDeviceName(name)) return 'Windows keeps it for a device';
  return undefined;
}
