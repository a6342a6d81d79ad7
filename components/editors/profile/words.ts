import { commands } from '../../../lib/commands';
import { formatKeybinding } from '../../../lib/commands/keys';
import { givenLabel } from '../../../lib/commands/label-names';
import { questionWords } from '../../../lib/commands/review-questions';
import { type MessageKey, t, tAny } from '../../../lib/i18n';
import type { LeftOut, ProfileRow } from '../../../lib/import/profile';

import { onMac } from '../../workbench/platform';

/** What a command is called; its id where this version has none. */
export function commandTitle(id: string): string {
  const command = commands.find((each) => each.id === id);
  return command ? t(command.title) : id;
}

/** Whether keys can be pressed for a command here: it is one, and acts on more than what a control points at. */
export const hasKeys = (id: string): boolean => commands.some((each) => each.id === id && !each.pointed);

/** What an entry of a profile is called here. */
export function rowTitle(row: ProfileRow): string {
  if (row.part === 'keys') return commandTitle(row.title);
  if (row.part === 'questions') return questionTitle(row.id.slice('questions '.length), row.title);
  if (row.part === 'labels') return `${t(`label_${row.id.slice('labels '.length)}` as MessageKey)}: ${row.title}`;
  return tAny(`principle_${row.title}_name`) === `principle_${row.title}_name`
    ? row.title
    : t(`principle_${row.title}_name` as MessageKey);
}

/** A question as the file words it; one that it words as given, in the language in use. */
const questionTitle = (id: string, title: string): string => questionWords({ id, words: title === id ? '' : title });

/** Why something of an entry cannot come in. */
export function leftOutWords(left: LeftOut): string {
  if ('word' in left) return t('label_leftOut', left.word, givenLabel(left.kind));
  if (left.fault === 'keys') return t('profile_outKeys', left.binding);
  return t('profile_outReserved', formatKeybinding(left.binding, onMac));
}

/** What no value means in a field. */
const emptyWords: Partial<Record<MessageKey, MessageKey>> = {
  settings_keys: 'profile_noKeys',
  profile_ruleSet: 'rule_asPacks',
  profile_ruleReason: 'rule_noReason',
  principle_cuesLabel: 'profile_noCues',
};

const stems: Partial<Record<MessageKey, string>> = {
  newDigest_period: 'period_',
  preset_grouping: 'preset_grouping_',
  digest_release: 'release_',
  principle_colourLabel: 'colour_',
  principle_iconLabel: 'icon_',
};

/** A value of a field in which two profiles differ, as people read it. */
export function valueIn(field: MessageKey, value: string): string {
  if (value === '') return t(emptyWords[field] ?? 'profile_asGiven');
  if (field === 'profile_ruleSet') return t(value === 'on' ? 'rule_on' : 'rule_off');
  if (field === 'preset_meetings' || field === 'profile_questionOn')
    return t(value === 'true' ? 'settings_on' : 'settings_off');
  if (field === 'settings_keys')
    return value
      .split(', ')
      .map((binding) => formatKeybinding(binding, onMac))
      .join(', ');
  const stem = stems[field];
  return stem ? t(`${stem}${value}` as MessageKey) : value;
}
