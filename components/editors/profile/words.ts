import { commands } from '../../../lib/commands';
import { questionWords } from '../../../lib/commands/review-questions';
import { type MessageKey, t, tAny } from '../../../lib/i18n';
import { keyEntry, type ProfileRow } from '../../../lib/import/profile';

/** What a command is called; its id where this version has none. */
export function commandTitle(id: string): string {
  const command = commands.find((each) => each.id === id);
  return command ? t(command.title) : id;
}

/** The keys of each command, as this platform writes them; what it cannot write stands as it is. */
export function shownKeys(entries: readonly string[], format: (binding: string) => string) {
  const shown = (binding: string) => {
    try {
      return format(binding);
    } catch (error) {
      if (error instanceof TypeError) return binding;
      throw error;
    }
  };
  const byCommand = Map.groupBy(entries.map(keyEntry), ({ command }) => command);
  return [...byCommand].map(([command, held]) => ({
    command,
    keys: held.flatMap(({ binding }) => (binding ? [shown(binding)] : [])).join(', '),
  }));
}

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
  const stem = stems[field];
  return stem ? t(`${stem}${value}` as MessageKey) : value;
}
