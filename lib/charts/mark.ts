import { escapeHtml } from '../html/text';
import { showableLine } from '../model/showable';
import type { Chart } from './chart';

/** What a chart that stands by itself is drawn on and with: CSS colours of ours. */
export interface Ground {
  readonly paper: string;
  readonly ink: string;
}

/** What a chart is drawn on where it leaves: dark on white, as paper is. */
export const onPaper: Ground = { paper: '#ffffff', ink: '#2b2622' };

/** How wide a chart is where nobody says, px. */
export const usual = 640;

export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly string[];
}

type Attributes = Readonly<Record<string, string | number>>;

/** Words as they may stand in an SVG. */
export const safe = (words: string): string => escapeHtml(showableLine(words));

/** One element without words. Numbers are rounded to hundredths, so that the same chart is the same text everywhere. */
export function mark(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeHtml(value)}"`,
  );
  return `<${name}${written.join('')}/>`;
}

/** Words at a place. */
export function words(text: string, attributes: Attributes): string {
  return `${mark('text', attributes).slice(0, -'/>'.length)}>${safe(text)}</text>`;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** How many signs of a chart's words fit into so many pixels, of most texts. */
export const signsIn = (width: number): number => Math.max(8, Math.floor(width / 7.4));

/** Words in lines of about so many signs; what is longer than a line by itself stays whole. */
export function lines(text: string, most: number): string[] {
  const found: string[] = [];
  for (const word of showableLine(text).split(' ')) {
    const last = found.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found;
}

/** The whole: its name and its text for who does not see it, its ground where it stands by itself. */
export function picture({ title, text }: Chart, { width, height, marks }: Drawn, ground?: Ground): string {
  const alone = ground ? ` color="${escapeHtml(ground.ink)}"` : '';
  const paper = ground ? mark('rect', { width, height, fill: ground.paper }) : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" role="img" aria-label="${safe(`${title}. ${text}`)}" fill="currentColor" font-family="system-ui, sans-serif" font-size="13"${alone}>${paper}${marks.join('')}</svg>`;
}
