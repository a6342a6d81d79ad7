import { cuesOf, type Said, turnsOf } from './cues';
import type { Importer } from './importer';
import { dayOfFile, titleOfFile } from './names';

/** What stands for a character, as WebVTT has it, and the numbered ones. */
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  lrm: '',
  rlm: '',
  quot: '"',
  apos: "'",
};

/** The tags of cue text and times within it; anything else between `<` and `>` is words. */
const tags = /<\/?(?:c|i|b|u|v|ruby|rt|lang)(?:[.\s][^<>]*)?>|<\d[\d:.]*>/g;
/** Where a voice begins, with its name, and where it ends: what stands behind that is nobody's. */
const voice = /<v(?:\.[^\s<>]*)?\s+([^<>\s][^<>]*)?>|<\/v>/g;

/**
 * WebVTT (https://www.w3.org/TR/webvtt1/), as it is and as two makers write it. Teams: each cue in `<v Speaker>…</v>`, crosstalk in cues
 * that overlap (https://learn.microsoft.com/graph/api/calltranscript-get). Zoom: numbered cues that begin `Name: `
 * (http://zoomgroupstats.org/articles/part02-process-zoom-files.html).
 */
export const webvtt: Importer = {
  id: 'webvtt',
  title: 'arrive_webvtt',
  recognises: ({ lines }) => /^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? ''),
  read({ name, text, report }) {
    const lines = text.split('\n');
    const [header = ''] = lines;
    const cues = cuesOf({ lines, report, name: /\S/, passes });
    const transcript = turnsOf(cues, saidIn, report);
    if (transcript.turns === 0) report.problem('arrive_noTurns', null);
    return [
      {
        title: header.replace(/^WEBVTT[\s–—-]*/, '').trim() || titleOfFile(name),
        date: dayOfFile(name),
        people: transcript.people,
        turns: transcript.turns,
        text: transcript.text,
      },
    ];
  },
};

/** The header, comments, styles and regions. */
const passes = ([first = '']: readonly string[]): boolean => /^(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|$)/.test(first);

/** What a cue's text says, parted by its voices. */
export function saidIn(payload: readonly string[]): readonly Said[] {
  const text = payload.join('\n');
  const said: Said[] = [];
  let speaker = '';
  let from = 0;
  const put = (piece: string) => {
    const words = plain(piece);
    if (words.trim() !== '') said.push({ speaker, words });
  };
  for (const match of text.matchAll(voice)) {
    put(text.slice(from, match.index));
    speaker = plain(match[1] ?? '');
    from = match.index + match[0].length;
  }
  put(text.slice(from));
  return said;
}

function plain(piece: string): string {
  return piece
    .replace(tags, '')
    .replace(/&(?:#(\d{1,7})|([a-z]{2,4}));/g, (all, number: string | undefined, name: string | undefined) =>
      number === undefined ? (entities[name ?? ''] ?? all) : characterOf(Number(number), all),
    );
}

const characterOf = (code: number, otherwise: string) =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
