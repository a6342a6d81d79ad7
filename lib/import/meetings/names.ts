import { showableLine } from '../../model/showable';
import { dayIn } from './times';

/** What programs add to the name of a file that they write. */
const added = [
  /\.(?:transcript|cc|newchat|chat)$/i,
  /^GMT\d{8}-\d{6}_/i,
  /_(?:Recording|RecordingnewChat)\b.*$/i,
  /^Recording\b.*$/i,
  /[-_ ](?:meeting )?(?:recording|transcript|transcripción|notes by gemini)$/i,
  /-\d{8}[_-]\d{6}(?:UTC)?$/i,
  / [-–—] (?:19|20)\d\d[-/._]\d\d[-/._]\d\d.*$/,
  / ?\(\d{1,3}\)$/,
];

/** A title of a file's name: without its ending, and without what the program that wrote it put around it. Empty where nothing is left. */
export function titleOfFile(name: string): string {
  return titleOfLine(name.replace(/^.*[\\/]/, '').replace(/\.[a-z\d]{1,5}$/i, '')).replace(/_/g, ' ');
}

/** The same of a line that says the title as such a file is named: `March call-20260312_140533-Meeting Transcript`. */
export function titleOfLine(line: string): string {
  let title = line;
  for (let before = ''; before !== title; ) {
    before = title;
    for (const pattern of added) title = title.replace(pattern, '');
  }
  return showableLine(title);
}

/** The day that a file's name tells, `GMT20260312-140000_Recording.vtt`; null where it tells none. */
export const dayOfFile = (name: string): string | null => dayIn(name.replace(/^.*[\\/]/, ''));
