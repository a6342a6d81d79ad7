import { language, type MessageKey, t } from '../i18n';
import { createMeeting, type Meeting } from '../model';
import { type LabelWords, noLabelWords, parse } from '../notes';

export interface MeetingTemplate {
  readonly id: string;
  readonly title: MessageKey;
  readonly detail: MessageKey;
  /** The lines it starts with; none for a blank page. */
  readonly text: MessageKey | null;
  readonly kind: Meeting['kind'];
}

/** What a new meeting note can start from. */
export const meetingTemplates: readonly MeetingTemplate[] = [
  {
    id: 'call',
    title: 'template_call_title',
    detail: 'template_call_detail',
    text: 'template_call_text',
    kind: 'call',
  },
  {
    id: 'consult',
    title: 'template_consult_title',
    detail: 'template_consult_detail',
    text: 'template_consult_text',
    kind: 'call',
  },
  {
    id: 'oneToOne',
    title: 'template_oneToOne_title',
    detail: 'template_oneToOne_detail',
    text: 'template_oneToOne_text',
    kind: 'one-to-one',
  },
  {
    id: 'convening',
    title: 'template_convening_title',
    detail: 'template_convening_detail',
    text: 'template_convening_text',
    kind: 'convening',
  },
  { id: 'blank', title: 'template_blank_title', detail: 'template_blank_detail', text: null, kind: 'call' },
];

/** A new note of a template, titled with the template's name, its prompts in the language in use. */
export function meetingOf(template: MeetingTemplate, now: Date, words: LabelWords = noLabelWords): Meeting {
  const title = template.text ? t(template.title) : '';
  const text = templateText(template, words);
  return { ...createMeeting(title, text, now), kind: template.kind, language: language() };
}

/** The prompts of a template, with a community's own words for labels. */
export const templateText = ({ text }: MeetingTemplate, words: LabelWords): string =>
  text ? inOwnWords(t(text), words) : '';

/** A template with a community's own words for the labels that have one. */
function inOwnWords(text: string, words: LabelWords): string {
  if (words.size === 0) return text;
  const lines = parse(text).lines.map(({ text: line, end, label }) => {
    const word = label?.kind && words.get(label.kind);
    return `${word ? `${line.slice(0, label.start)}${word}${line.slice(label.wordEnd)}` : line}${end}`;
  });
  return lines.join('');
}
