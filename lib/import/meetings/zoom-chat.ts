import type { Importer } from './importer';
import { dayOfFile, titleOfFile } from './names';
import { dayIn, secondsOf } from './times';
import { Transcript } from './transcript';

/** `10:02:11 From Ana to Everyone:`, also `From Ana : words`, with a day before it, in English and Spanish. */
const saved = /^(?:((?:19|20)\d\d-\d\d-\d\d)[ \t]{1,40})?(\d{1,2}:\d\d:\d\d)[ \t]{1,40}(?:From|De)[ \t]{1,40}(?=\S)/;
const toWhom = /(?<=\S)[ \t]{1,40}(?:to|a|para)[ \t]{1,40}(?=\S)/;
/** `00:12:01<tab>Ana:<tab>words`: the chat that comes with a recording in the cloud. */
const recorded = /^(\d{1,2}:\d\d:\d\d)\t {0,40}(?=\S)/;
/** Characters in which the names end. */
const longest = { saved: 420, recorded: 120 };
/** `Ana(Direct Message)`: for one person's eyes. */
const direct = /\((?:direct message|privately|mensaje directo|en privado)\)/i;

/** A line that begins a message. */
interface Message {
  readonly speaker: string;
  readonly at: number | null;
  readonly words: string;
  readonly private: boolean;
  readonly day: string | null;
}

/**
 * The chat of a Zoom meeting: saved on the computer, times of the day, the words below or behind who wrote them
 * (https://support.zoom.com/hc/en/article?id=zm_kb&sysparm_article=KB0067312), or with a recording in the cloud, times since its start
 * (https://search.r-project.org/CRAN/refmans/zoomGroupStats/html/processZoomChat.html). A message to one person stays in the room: its lines are marked `[room]`.
 */
export const zoomChat: Importer = {
  id: 'zoom-chat',
  title: 'arrive_zoomChat',
  recognises: ({ lines }) => {
    const written = lines.filter((line) => line.trim() !== '');
    return (
      messageIn(written[0] ?? '') !== null ||
      written.filter((line) => messageIn(line) !== null).length * 3 > written.length
    );
  },
  read({ name, text, report }) {
    const transcript = new Transcript();
    const lines = text.split('\n');
    let current: Message | null = null;
    let day: string | null = null;
    for (const [index, line] of lines.entries()) {
      report.progress(index, lines.length);
      const message = messageIn(line);
      if (message?.private) report.problem('arrive_private', index + 1);
      if (!message && !current && line.trim() !== '') report.problem('arrive_noSender', index + 1);
      current = message ?? current;
      day ??= message?.day ?? null;
      const words = message ? message.words : line;
      if (words.trim() !== '')
        transcript.write(
          current?.speaker ?? '',
          timeOf(current, message),
          current?.private ? `${words} [room]` : words,
        );
      // Its time is said once, with its first words.
      if (current && words.trim() !== '') current = { ...current, at: null };
    }
    return [
      {
        title: titleOfFile(name.replace(/meeting_saved_chat|newChat/i, '')),
        date: day ?? dayOfFile(name),
        people: transcript.people,
        turns: transcript.turns,
        text: transcript.text,
      },
    ];
  },
};

const timeOf = (current: Message | null, message: Message | null) => (message ?? current)?.at ?? null;

function messageIn(line: string): Message | null {
  const [opening, day, time = ''] = saved.exec(line) ?? [];
  if (opening !== undefined) {
    const { names, words } = partedAt(line.slice(opening.length), longest.saved) ?? {};
    if (!names) return null;
    const found = toWhom.exec(names);
    const speaker = found ? names.slice(0, found.index) : names;
    const to = found ? names.slice(found.index + found[0].length) : '';
    return {
      speaker: speaker.replace(direct, '').trim(),
      at: secondsOf(time),
      words: words ?? '',
      private: direct.test(to) || direct.test(speaker),
      day: day ? dayIn(day) : null,
    };
  }
  const [begin, clock = ''] = recorded.exec(line) ?? [];
  const { names, words } = (begin !== undefined && partedAt(line.slice(begin.length), longest.recorded)) || {};
  if (!names || names.includes('\t')) return null;
  return { speaker: names, at: secondsOf(clock), words: words ?? '', private: false, day: null };
}

/** What stands before the first colon that ends a name, and behind it; null where none comes soon. */
function partedAt(text: string, within: number): { readonly names: string; readonly words: string } | null {
  const colon = text.slice(0, within).search(/:(?:[ \t]|$)/);
  if (colon <= 0 || /\S/.test(text[colon + 1] ?? '')) return null;
  return { names: text.slice(0, colon).trim(), words: text.slice(colon + 1) };
}
