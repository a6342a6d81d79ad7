import { base64Of } from '../model/base64';

/** One part of a message: its fields after `Content-Type`, and its content as it is. */
export interface MimePart {
  /** With its parameters. */
  readonly type: string;
  readonly fields?: readonly string[];
  readonly content: string | Uint8Array;
}

/** A whole that is made of parts; `inside` tells its boundary from that of what it stands in. */
export interface MimeWhole {
  readonly type: 'multipart/alternative' | 'multipart/related';
  readonly inside: string;
  readonly parts: readonly (MimePart | MimeWhole)[];
}

const end = '\r\n';

/** A message by RFC 5322 and MIME, every line of it ASCII and at most 76 long but for the fields, which are taken as given. */
export function writeMessage(fields: readonly string[], body: MimePart | MimeWhole): string {
  return [...fields, 'MIME-Version: 1.0', written(body), ''].join(end);
}

function written(part: MimePart | MimeWhole): string {
  if ('content' in part) {
    const bytes = typeof part.content === 'string' ? new TextEncoder().encode(part.content) : part.content;
    const head = [`Content-Type: ${part.type}`, 'Content-Transfer-Encoding: base64', ...(part.fields ?? [])];
    return [...head, '', ...(base64Of(bytes).match(/.{1,76}/g) ?? [])].join(end);
  }
  // No line of base64 begins with a hyphen, so this stands in no content.
  const boundary = `=_commonplace_${part.inside}`;
  const type = `Content-Type: ${part.type};${end} boundary="${boundary}"${relatedType(part)}`;
  const parts = part.parts.map((inner) => `--${boundary}${end}${written(inner)}`);
  return [type, '', ...parts, `--${boundary}--`].join(end);
}

/** RFC 2387: what is related names the type of its first part. */
function relatedType({ type, parts }: MimeWhole): string {
  const [first] = parts;
  return type === 'multipart/related' && first ? `;${end} type="${first.type.split(';')[0]}"` : '';
}

/** A header field with words of any language (RFC 2047), folded; the value is one line. */
export function field(name: string, value: string): string {
  if (/^[ -~]{0,60}$/.test(value) && !value.includes('=?')) return `${name}: ${value}`;
  // A line with encoded words has 76 signs at most, the name of the field included; a letter is never parted.
  const pieces: string[] = [];
  let piece = '';
  for (const letter of value) {
    if (new TextEncoder().encode(piece + letter).length > 36) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  const encoded = [...pieces, piece].map((each) => `=?UTF-8?B?${base64Of(new TextEncoder().encode(each))}?=`);
  return `${name}: ${encoded.join(`${end} `)}`;
}

/** A time as a message writes it: `Tue, 31 Mar 2026 16:00:00 +0000`. Empty where it is none. */
export function mailDate(time: string): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? '' : date.toUTCString().replace('GMT', '+0000');
}
