import { wordsIn } from '../i18n';
import { showable, showableLine } from '../model/showable';
import type { PracticeExporter, SharedPractice } from './exporter';
import { block, inline, yaml } from './markdown';
import { paragraphsOf } from './text';

/** Licences the format has names for, as they are written in what a practice or its pack says of itself. */
const licences: readonly (readonly [RegExp, string])[] = [
  [/^\s*CC0\b/i, 'CC0-1.0'],
  [/^\s*CC[ -]BY[ -]NC[ -]SA[ -]4\.0\b/i, 'CC-BY-NC-SA-4.0'],
  [/^\s*CC[ -]BY[ -]NC[ -]4\.0\b/i, 'CC-BY-NC-4.0'],
  [/^\s*CC[ -]BY[ -]SA[ -]4\.0\b/i, 'CC-BY-SA-4.0'],
  [/^\s*CC[ -]BY[ -]4\.0\b/i, 'CC-BY-4.0'],
];

const stage = 'hold';

/**
 * A practice as a method spec of the Open Facilitation Library, format 0.2: YAML wiring and a protocol that people read
 * (https://github.com/Open-Facilitation-Library/method-specs, FORMAT.md). What the format asks for and a practice does not say is left out, not made
 * up. Whoever made the pack says under which licence its wording is; where that is none the format names, the spec is held back from
 * publication, with the words themselves as the reason.
 */
export async function renderMethod({ practice, pack }: SharedPractice): Promise<string> {
  const words = await wordsIn(pack.language);
  const line = (text: string) => inline(showableLine(text));
  const licence = licences.find(([pattern]) => pattern.test(pack.licence))?.[1];
  const [name, purpose, terms] = [practice.name, practice.purpose, pack.licence].map(showableLine);
  const attribution = [practice.source, practice.licence_note].map(showableLine).filter(Boolean).join('. ');
  const range = ([least, most]: readonly [number, number]) => (least === most ? `${least}` : `${least}-${most}`);
  const head = [
    `id: ${yaml(practice.id)}`,
    `title: ${yaml(name ?? '')}`,
    `language: ${yaml(pack.language)}`,
    `version: ${yaml(/^\d+\.\d+\.\d+$/.test(pack.version) ? pack.version : '0.1.0')}`,
    'status: draft',
    `summary: ${yaml(purpose || name || '')}`,
    ...(practice.source.trim() ? [`source_method: ${yaml(showableLine(practice.source))}`] : []),
    `license: ${licence ?? 'proprietary'}`,
    `attribution: ${yaml(attribution || `${pack.title} ${pack.version}`.trim() || name || '')}`,
    ...(licence ? [] : [`hold: ${yaml(words.t('method_hold', terms || words.t('method_noLicence')))}`]),
    'runtime:\n  artifact: single',
    `roles:\n  - { slug: host, label: ${yaml(words.t('method_host'))} }\n  - { slug: participant, label: ${yaml(words.t('method_participant'))} }`,
    `stages:\n  - { id: ${stage}, title: ${yaml(name ?? '')} }`,
    `tags: ${JSON.stringify([...practice.principles, practice.mode, `group-${range(practice.group)}`, `minutes-${range(practice.minutes)}`])}`,
  ];
  const facts = [
    [words.t('practice_time'), words.t('practice_minutes', range(practice.minutes))],
    [words.t('practice_group'), words.t('practice_people', range(practice.group))],
    [words.t('practice_mode'), words.t(`practice_mode_${practice.mode}`)],
    [words.t('practice_materials'), practice.materials],
    [words.t('practice_source'), practice.source],
    [words.t('practice_linkLabel'), practice.link],
    [words.t('practice_wording'), pack.source],
    [words.t('practice_licenceOfWording'), pack.licence],
    [words.t('practice_licence'), practice.licence_note],
    ...(pack.version ? [[words.t('practice_pack'), `${pack.title} ${pack.version}`]] : []),
  ].filter(([, value]) => value?.trim());
  const blocks = [
    `---\n${head.join('\n')}\n---`,
    `# ${line(practice.name)}`,
    ...paragraphsOf(practice.purpose).map(block),
    facts.map(([fact, value]) => `- **${line(fact ?? '')}:** ${line(value ?? '')}`).join('\n'),
    // English, as the format has it; the words are the practice's.
    `## Stage: ${stage}`,
    `**Goal:** ${line(practice.purpose || practice.name)}`,
    practice.steps.map((step, at) => `${at + 1}. ${line(step)}`).join('\n'),
    ...(practice.access.trim()
      ? [`**${line(words.t('practice_access'))}:** ${block(showable(practice.access).trim())}`]
      : []),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

export const methodExporter: PracticeExporter = {
  id: 'method',
  title: 'command_practice_save',
  extension: 'md',
  type: 'text/markdown',
  has: ([first]) => first !== undefined,
  render: async ([first]) => ({ content: first ? await renderMethod(first) : '' }),
};
