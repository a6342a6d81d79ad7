import { beforeEach, describe, expect, test } from 'vitest';
import { meetingOf, meetingTemplates } from '../../lib/commands/meeting-templates';
import { setMessages } from '../../lib/i18n';
import { Meeting } from '../../lib/model';
import en from '../../public/_locales/en/messages.json';
import es from '../../public/_locales/es/messages.json';

const labels = {
  en: /^(Noticing|Decision|Action|Question|Insight|Idea|Signal|Tension|Thanks|Story):/m,
  es: /^(Notamos|Decisión|Acción|Pregunta|Comprensión|Idea|Señal|Tensión|Gracias|Historia):/m,
};

describe.each([
  ['en', en],
  ['es', es],
] as const)('templates in %s', (language, catalogue) => {
  beforeEach(() => setMessages(language, catalogue));

  test.each(meetingTemplates.map((template) => [template.id, template] as const))('%s', (_, template) => {
    const meeting = meetingOf(template, new Date(2026, 2, 12, 9));
    expect(Meeting.safeParse(meeting).success).toBe(true);
    expect(meeting.release).toBe('room');
    expect(meeting.date).toBe('2026-03-12');
    if (template.id === 'blank') expect([meeting.title, meeting.text]).toEqual(['', '']);
    else {
      expect(meeting.title).not.toMatch(/^template_/);
      expect(meeting.text).toMatch(labels[language]);
    }
  });
});
