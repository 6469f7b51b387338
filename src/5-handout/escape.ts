const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML, for element content and quoted attributes alike. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/**
 * Text as a CSS string with its quotation marks, safe inside a `<style>` element. Everything that
 * could end the string, the rule or the element is written as a hexadecimal escape
 * (CSS Syntax Level 3, section 4.3.7).
 */
export function cssString(text: string): string {
  const escaped = text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters must be escaped
    /[\u0000-\u001f\u007f"'\\<>&]/g,
    (character) => `\\${(character.codePointAt(0) || 0xfffd).toString(16)} `,
  );
  return `"${escaped}"`;
}
