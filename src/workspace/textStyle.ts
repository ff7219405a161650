/** How a file's text is stored: merging looks at the text alone, and writing gives the person's file back as it was kept. */

export interface TextStyle {
  readonly encoding: 'utf8' | 'utf8-bom' | 'utf16le' | 'utf16be' | 'latin1';
  /** Every line break of the file is one of these; with mixed ones the carriage returns are part of the lines. */
  readonly eol: '\n' | '\r\n';
  readonly finalNewline: boolean;
}

export interface StyledText {
  /** Lines joined by line feeds, without the last line break. */
  readonly text: string;
  readonly style: TextStyle;
}

const marks = {
  'utf8-bom': Buffer.from([0xef, 0xbb, 0xbf]),
  utf16le: Buffer.from([0xff, 0xfe]),
  utf16be: Buffer.from([0xfe, 0xff]),
} as const;

/** What is generated: UTF-8, line feeds. */
export function plainText(content: string): StyledText {
  return unstyled(content, 'utf8');
}

/** Undefined where the bytes are no text, such as an image, or would not come out again as they went in. */
export function decodeText(bytes: Uint8Array): StyledText | undefined {
  const encoding = encodingOf(bytes);
  const text = decodeAs(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
  if (text.includes('\0')) return undefined;
  const styled = unstyled(text, encoding);
  return encodeText(styled.text, styled.style)?.equals(bytes) ? styled : undefined;
}

/** Undefined where the text has characters that the encoding lacks. */
export function encodeText(text: string, { encoding, eol, finalNewline }: TextStyle): Buffer | undefined {
  const lines = eol === '\r\n' ? text.replaceAll('\n', '\r\n') : text;
  const whole = finalNewline ? lines + eol : lines;
  switch (encoding) {
    case 'utf8':
      return Buffer.from(whole, 'utf8');
    case 'utf8-bom':
      return Buffer.concat([marks[encoding], Buffer.from(whole, 'utf8')]);
    case 'utf16le':
      return Buffer.concat([marks[encoding], Buffer.from(whole, 'utf16le')]);
    case 'utf16be':
      return Buffer.concat([marks[encoding], Buffer.from(whole, 'utf16le').swap16()]);
    case 'latin1':
      return /^[\0-\xff]*$/.test(whole) ? Buffer.from(whole, 'latin1') : undefined;
  }
}

function encodingOf(bytes: Uint8Array): TextStyle['encoding'] {
  for (const [encoding, mark] of Object.entries(marks)) {
    if (mark.every((byte, index) => bytes[index] === byte)) return encoding as keyof typeof marks;
  }
  return isUtf8(bytes) ? 'utf8' : 'latin1';
}

/** Bytes that are no UTF-8 are read one by one, so that they come out again as they went in, whatever they mean. */
function decodeAs(bytes: Buffer, encoding: TextStyle['encoding']): string {
  switch (encoding) {
    case 'utf8':
    case 'latin1':
      return bytes.toString(encoding);
    case 'utf8-bom':
      return bytes.subarray(3).toString('utf8');
    case 'utf16le':
      return bytes.subarray(2).toString('utf16le');
    case 'utf16be':
      return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
        .swap16()
        .toString('utf16le');
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function unstyled(content: string, encoding: TextStyle['encoding']): StyledText {
  const breaks = content.split('\n').length - 1;
  const isCrlf = breaks > 0 && content.split('\r\n').length - 1 === breaks;
  const lines = isCrlf ? content.replaceAll('\r\n', '\n') : content;
  const finalNewline = lines.endsWith('\n');
  return {
    text: finalNewline ? lines.slice(0, -1) : lines,
    style: { encoding, eol: isCrlf ? '\r\n' : '\n', finalNewline },
  };
}
