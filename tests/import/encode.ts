/** The bytes of a text in an encoding that only decoders are at hand for: the decoder turned round. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(text, 'utf16le'));
  if (encoding === 'utf-16be') return new Uint8Array(Buffer.from(text, 'utf16le').swap16());
  const bytes = bytesOf(encoding);
  return new Uint8Array(
    [...text].flatMap((letter) => {
      const found = bytes.get(letter);
      if (!found) throw new Error(`${encoding} has no ${letter}.`);
      return found;
    }),
  );
}

function bytesOf(encoding: string): Map<string, readonly number[]> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const found = new Map<string, readonly number[]>();
  const add = (...bytes: number[]) => {
    try {
      const letter = decoder.decode(new Uint8Array(bytes));
      if ([...letter].length === 1 && !found.has(letter)) found.set(letter, bytes);
    } catch {
      // No character has these bytes.
    }
  };
  for (let byte = 0; byte < 256; byte++) add(byte);
  const isWide = /^(?:gb|big5|euc|shift)/.test(encoding);
  for (let lead = 0x81; isWide && lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) add(lead, trail);
  }
  return found;
}
