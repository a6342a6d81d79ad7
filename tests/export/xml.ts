/** An element of an XML text, as far as a test asks. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", '#39': "'" };

function decoded(text: string): string {
  return text.replace(/&([^;&\s]*);?/g, (whole, name: string) => {
    if (!whole.endsWith(';') || !(name in entities)) throw new SyntaxError(`No entity: ${whole}`);
    return entities[name] ?? '';
  });
}

/** Reads XML as strictly as the specification wants it: throws where it is not well-formed, or says what XML 1.0 forbids. */
export function readXml(xml: string): XmlElement {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is forbidden
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/u.test(xml))
    throw new SyntaxError('A forbidden sign');
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const body = xml.replace(/^<\?xml version="1\.0" encoding="utf-8"\?>\n/, '');
  const token = /<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  let read = 0;
  for (const found of body.matchAll(token)) {
    read += found[0].length;
    const [, closing, name = '', attributes = '', empty, text] = found;
    const here = open.at(-1) as XmlElement;
    if (text !== undefined) here.text += decoded(text);
    else if (closing) {
      if (open.pop()?.name !== name) throw new SyntaxError(`</${name}> closes nothing`);
    } else {
      const pairs = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [
        key,
        decoded(value ?? ''),
      ]);
      const element = { name, attributes: Object.fromEntries(pairs), children: [], text: '' };
      here.children.push(element);
      if (!empty) open.push(element);
    }
  }
  if (read !== body.length || open.length !== 1 || root.children.length !== 1) throw new SyntaxError('Not well-formed');
  return root.children[0] as XmlElement;
}
