import { commandNamed } from '../../../lib/commands';
import { ruleInWords } from '../../../lib/commands/asked-rules';
import { formatKeybinding } from '../../../lib/commands/keys';
import { isReworded } from '../../../lib/commands/principle-texts';
import { ownWays } from '../../../lib/commands/profile';
import { profileDesk } from '../../../lib/commands/profile-desk';
import { questionWords } from '../../../lib/commands/review-questions';
import { t } from '../../../lib/i18n';
import type { OwnWays } from '../../../lib/import/profile';
import { keymapOf } from '../../../lib/model/keybinding';
import { type ProfilePart, profileParts } from '../../../lib/model/profile-parts';
import { CommandButton } from '../../CommandButton';
import { useLive } from '../../hooks';
import { principleName } from '../../principle-name';
import { useServices } from '../../services';
import { Checkbox, Progress, TextField } from '../../ui';
import { onMac } from '../../workbench/platform';
import sheet from '../Sheet.module.css';
import { commandTitle } from './words';

/** Chooses what of the ways of working goes into a file, and says in words what that is. */
export function ProfileOut() {
  const { repository, session } = useServices();
  const { title, parts } = profileDesk(session);
  const own = useLive(() => ownWays(repository), []);
  const choose = (part: ProfilePart, on: boolean) => {
    parts.value = profileParts.filter((each) => (each === part ? on : parts.peek().includes(each)));
  };
  if (!own) return <Progress label={t('editor_reading')} />;
  return (
    <>
      <header class={sheet.stack}>
        <h1 class={sheet.heading}>{t('editor_profile')}</h1>
        <p class={sheet.lead}>{t('profile_lead')}</p>
      </header>
      <TextField
        label={t('profile_name')}
        value={title.value ?? t('profile_title')}
        maxLength={200}
        onInput={(text) => {
          title.value = text;
        }}
      />
      <fieldset class={sheet.group}>
        <legend class={sheet.label}>{t('profile_what')}</legend>
        {profileParts.map((part) => {
          const names = namesIn(part, own);
          return (
            <Checkbox
              key={part}
              label={`${t(`profile_${part}`)} (${names.length})`}
              hint={names.length > 0 ? names.join(' · ') : t(`profile_${part}None`)}
              checked={parts.value.includes(part)}
              onChange={(on) => choose(part, on)}
            />
          );
        })}
      </fieldset>
      <p class={sheet.muted}>{t('profile_never')}</p>
      <div class={sheet.row}>
        {parts.value.length > 0 && <CommandButton kind="primary" command={commandNamed('profile.save')} />}
        <CommandButton command={commandNamed('profile.import')} />
      </div>
      <p class={sheet.muted} role="status">
        {parts.value.length > 0 ? '' : t('profile_chooseOne')}
      </p>
    </>
  );
}

/** What a part holds here, entry by entry, as people call it. */
function namesIn(part: ProfilePart, own: OwnWays): string[] {
  if (part === 'principles')
    return own.principles
      .filter(({ trashedAt }) => trashedAt === null)
      .map((principle) =>
        isReworded(principle) ? t('profile_reworded', principleName(principle)) : principleName(principle),
      );
  if (part === 'labels') return own.ways.labels.map(({ word }) => word);
  if (part === 'presets') return own.ways.presets.map(({ title }) => title || t('preset_untitled'));
  if (part === 'rules') return own.ways.rules.flatMap(({ id, set }) => (set ? [ruleInWords(id, set === 'on')] : []));
  if (part === 'questions')
    return own.ways.questions
      .filter(({ words = '', off }) => words.trim() !== '' || off)
      .map(({ id, words = '', off }) => {
        const said = questionWords({ id, words });
        return off ? t('profile_questionOff', said) : said;
      });
  return [...keymapOf(own.keys)].map(([command, bindings]) => {
    const keys = bindings.map((binding) => formatKeybinding(binding, onMac)).join(', ');
    return `${commandTitle(command)}: ${keys || t('profile_noKeys')}`;
  });
}
