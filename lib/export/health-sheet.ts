import { askedItems } from '../facilitate/health';
import { escapeHtml } from '../html';
import type { Words } from '../i18n';
import type { HealthCheck, HealthItem } from '../model';
import { showableLine } from '../model/showable';

/** A round on paper, to be filled in by hand: a page of HTML. `nameOf`: what an area is called. */
export function healthSheet(check: HealthCheck, nameOf: (area: string) => string, { t }: Words): string {
  const say = (words: string) => escapeHtml(showableLine(words));
  const areas = Map.groupBy(askedItems(check), ({ area }) => area);
  const boxes = [...[1, 2, 3, 4, 5].map(String), t('health_unsure')];
  const row = ({ words }: HealthItem) =>
    `<tr><th scope="row" dir="auto">${say(words)}</th>${boxes.map(() => '<td>○</td>').join('')}</tr>`;
  const table = [...areas].map(
    ([
      area,
      items,
    ]) => `<tbody><tr><th scope="rowgroup" colspan="${boxes.length + 1}" class="area" dir="auto">${say(nameOf(area))}</th></tr>
${items.map(row).join('\n')}</tbody>`,
  );
  const lines = [
    ...check.questions.filter(({ on }) => on).map(({ words }) => words),
    ...(check.grouped ? [t('health_groupAsk')] : []),
  ];
  return `<body><style>${look}</style>
<h1 dir="auto">${say(check.title) || escapeHtml(t('health_untitled'))}</h1>
<p>${escapeHtml(t('health_how'))} ${escapeHtml(t('health_noName'))}</p>
<table><thead><tr><td></td>${boxes.map((box) => `<th scope="col">${escapeHtml(box)}</th>`).join('')}</tr></thead>
${table.join('\n')}</table>
${lines.map((words) => `<p class="line" dir="auto">${say(words)}</p>`).join('\n')}</body>`;
}

const look = `body { font: 10.5pt/1.35 system-ui, sans-serif; color: #000; }
h1 { font-size: 16pt; margin: 0 0 4pt; }
table { border-collapse: collapse; width: 100%; }
tr { break-inside: avoid; }
th { font-weight: normal; text-align: start; padding: 3pt 4pt; border-block-end: 0.5pt solid #888; }
td, thead th { text-align: center; width: 22pt; padding: 3pt 2pt; border-block-end: 0.5pt solid #888; }
thead td { width: auto; border: 0; }
.area { font-weight: bold; padding-block-start: 8pt; }
.line { break-inside: avoid; margin: 10pt 0 0; min-height: 36pt; border-block-end: 0.5pt solid #888; }`;
