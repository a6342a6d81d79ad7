import { crc32, deflateSync } from 'node:zlib';
import type { DigestDocument, DocumentItem } from '../../lib/digest';
import { hostile, item, openness, rest, sample, section } from './sample';

/** A picture of our own: bars on white, as PNG. */
function bars(width: number, height: number): string {
  const chunk = (type: string, body: Buffer) => {
    const named = Buffer.concat([Buffer.from(type), body]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const rows = Buffer.alloc(height * (1 + width * 3), 255);
  for (let y = 0; y < height; y += 1) {
    rows[y * (1 + width * 3)] = 0;
    for (let x = 0; x < width; x += 1) {
      const bar = Math.floor((x / width) * 6);
      const inside = x % (width / 6) > width / 30 && y > height * (0.8 - bar * 0.12);
      if (inside) rows.set([0x1d, 0x58, 0x7f], y * (1 + width * 3) + 1 + x * 3);
    }
  }
  const body = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...body]).toString('base64');
}

export const picture = {
  type: 'image/png' as const,
  data: bars(480, 240),
  alt: 'Six bars: each month more groups showed a draft',
  width: 480,
  height: 240,
};

/** One dot of a drawing, as WebP. */
export const webp = {
  type: 'image/webp' as const,
  data: 'UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=',
};

/** An item of the maker's own words. */
export const own = (fields: Partial<DocumentItem>) => item({ kind: 'words', ...fields });

/** A digest with everything that one can hold, in four scripts. */
export const whole: DigestDocument = {
  ...sample,
  title: 'March: what unfinished work invites – «¿y ahora?» 🌱',
  oneMinute:
    'Three groups showed drafts this month, and **each got better questions** than before.\n\n- One thing to try: show a draft on Monday.\n- One thing to answer: who reads first?\n\nMore at https://example.org/drafts.',
  sections: [
    ...sample.sections,
    section({
      title: 'Try this',
      kind: 'try',
      words:
        '1. Put a draft on the wall.\n2. Ask for *questions only*.\n3. Say thanks.\n\n> A draft invites.\n> A report closes.',
      items: [
        own({ words: 'The months so far.', image: picture }),
        own({ words: '1. A second list begins with one.' }),
      ],
    }),
    section({
      title: 'Coming up',
      kind: 'coming',
      items: [
        own({
          words: 'Community call',
          event: {
            start: '2026-04-12T16:00',
            end: '2026-04-12T17:30',
            zone: 'Europe/Madrid',
            place: 'Room 2, Example House',
            address: 'https://example.org/call',
          },
        }),
        own({
          words: 'Gathering',
          event: { start: '2026-05-01', end: '2026-05-03', zone: '', place: '', address: '' },
        }),
      ],
    }),
    section({
      title: 'Para las familias',
      kind: 'own',
      language: 'es',
      words: 'Mostrar un borrador es *pedir ayuda* a tiempo.',
      items: [own({ words: '¿Quién lee primero?' })],
    }),
    section({
      title: 'ما نلاحظه',
      kind: 'noticing',
      language: 'ar',
      words: 'المسودات تدعو إلى أسئلة **أفضل**.\n\n- الأولى\n- الثانية',
      items: [
        item({
          kind: 'passage',
          key: '88'.repeat(32),
          title: 'دائرة تصغي',
          address: 'https://example.org/ar',
          site: 'Example',
          language: 'ar',
          direction: 'rtl',
          quote: { exact: 'الإصغاء فعل أيضًا.', prefix: '', suffix: '' },
          words: 'قراءة قصيرة.',
          principles: [rest],
        }),
      ],
    }),
    section({
      title: '気づいたこと',
      kind: 'own',
      language: 'ja',
      words: '下書きは問いを招く。👩🏽‍🏫 🏳️‍🌈',
      principle: openness,
    }),
  ],
};

/** The same with all that tries to break out of a format. */
export const everything: DigestDocument = { ...whole, sections: [...whole.sections, ...hostile.sections] };

/** Nothing in it at all. */
export const empty: DigestDocument = { ...sample, title: '', oneMinute: '', sections: [] };

/** All of it from right to left. */
export const arabic: DigestDocument = {
  ...sample,
  title: 'ملخص آذار',
  language: 'ar',
  oneMinute: 'ثلاث مجموعات عرضت مسوداتها هذا الشهر.',
  sections: whole.sections.filter(({ language }) => language === 'ar'),
};
