/** Bytes as base64 (RFC 4648, section 4), for a `data:` address. */
export function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += 0x8000) {
    // Spread, they would be taken one by one, four times as slowly where it has not run before.
    binary += Reflect.apply(String.fromCharCode, undefined, bytes.subarray(start, start + 0x8000));
  }
  return btoa(binary);
}
