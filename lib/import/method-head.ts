/** What a YAML head says at its first level: texts, and lists of texts. What stands deeper is passed over. */
export type Head = ReadonlyMap<string, string | readonly string[]>;

/** Lines of a head at most: of a longer one the rest is passed over. */
const mostLines = 400;

/** The head of a Markdown file as it is read and as it is written, and what stands below it, with line feeds alone. */
export function headOf(text: string): { readonly head: Head; readonly written: string; readonly body: string } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (lines[0]?.trim() !== '---' || end < 0) return { head: new Map(), written: '', body: lines.join('\n') };
  const [head, body] = [lines.slice(1, Math.min(end, mostLines)), lines.slice(end + 1)];
  return { head: fieldsOf(head), written: head.join('\n'), body: body.join('\n') };
}

function fieldsOf(lines: readonly string[]): Head {
  const found = new Map<string, string | readonly string[]>();
  for (let at = 0; at < lines.length; at += 1) {
    const [, name, rest = ''] = /^([A-Za-z_][\w-]{0,60}):(?:\s+(.*))?$/.exec(lines[at] ?? '') ?? [];
    if (!name || found.has(name)) continue;
    const below = belowOf(lines, at + 1);
    found.set(name, fieldValue(rest.trim(), below));
    at += below.length;
  }
  return found;
}

/** The lines that belong to a field: those that are indented, items of its list, and empty ones. */
function belowOf(lines: readonly string[], from: number): string[] {
  const end = lines.findIndex((line, at) => at >= from && !/^(?:\s|-\s|$)/.test(line));
  return lines.slice(from, end < 0 ? undefined : end);
}

function fieldValue(value: string, below: readonly string[]): string | readonly string[] {
  const bare = below.map((line) => line.trim());
  if (/^[>|][+-]?\d?$/.test(value)) return bare.join(value.startsWith('|') ? '\n' : ' ').trim();
  if (value.startsWith('[')) return listOf([value, ...bare].join(' '));
  if (value === '' && bare.some((line) => line.startsWith('- ')))
    return bare.flatMap((line) => (/^- [^{[]/.test(line) ? scalar(line.slice(2).trim()) : []));
  // A text may go on in lines below it.
  return scalar([value, ...bare].filter(Boolean).join(' '));
}

/** `[a, "b"]`, as JSON where it is that. */
function listOf(text: string): string[] {
  try {
    const read: unknown = JSON.parse(text);
    if (Array.isArray(read)) return read.filter((each) => typeof each === 'string');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return text
    .replace(/^\[|\]\s*$/g, '')
    .split(',')
    .map((each) => scalar(each.trim()))
    .filter(Boolean);
}

function scalar(value: string): string {
  const quoted = /^"(?:[^"\\]|\\.)*"/.exec(value)?.[0];
  if (quoted) {
    try {
      return String(JSON.parse(quoted));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return quoted.slice(1, -1);
    }
  }
  const single = /^'((?:[^']|'')*)'/.exec(value)?.[1];
  if (single !== undefined) return single.replace(/''/g, "'");
  // A comment begins behind a blank; from each blank alone, so that many of them are not read again and again.
  return value.replace(/\s#.*$/s, '').trim();
}
