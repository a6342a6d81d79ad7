import { t, tn } from '../i18n';
import { settingsId } from '../model';
import { waysId, waysOf } from '../model/ways';
import { type Command, pointed } from './command';
import { labelNames, packLabels } from './label-names';
import { offered } from './offers';
import type { Context, Services } from './services';
import { type SettingsDesk, settingsDesk } from './settings-desk';
import { isChanged, resetChanges, type SettingKey, settingNamed, settingRows } from './settings-table';

/** Opens the settings as a form or as text; at a part of them where one is given. */
export function showSettings({ session }: Services, face: 'form' | 'json', part?: string): SettingsDesk {
  const desk = settingsDesk(session);
  desk.face.value = face;
  if (part) {
    desk.search.value = '';
    desk.changed.value = false;
    session.reveal.value = { record: settingsId, part };
  }
  session.open('settings');
  return desk;
}

/** Takes over what was typed as text, in one step; the first mistake is shown where there is one. */
async function apply({ repository, session, notify }: Services): Promise<void> {
  const { planSettings, problemTitle, readSettingsText, settingValues } = await import('./settings-json');
  const desk = settingsDesk(session);
  const draft = desk.draft.peek();
  if (!draft) return notify(t('json_nothing'));
  const { values, problems } = readSettingsText(draft.text, packLabels(await labelNames(repository)));
  const [first] = problems;
  if (first) {
    desk.goTo.value = { from: first.from, to: first.to };
    return notify(`${problemTitle(first)}: ${first.words}`, { kind: 'error' });
  }
  const [settings, ways] = await Promise.all([repository.settings(), repository.get(waysId)]);
  const plan = planSettings(values, draft.base, settingValues(settings, waysOf(ways)));
  const changes = { [settingsId]: plan.changes, ...(Object.keys(plan.ways).length > 0 && { [waysId]: plan.ways }) };
  const commit = await repository.commit({ title: 'did_settings_edit', changes });
  // Typed on while it was written: that goes on from what stands now.
  const now = desk.draft.peek();
  desk.draft.value = now && now.text !== draft.text ? { text: now.text, base: values } : null;
  if (commit.records > 0) notify(t('json_applied'), { undo: commit.id });
  else notify(t('json_nothing'));
}

async function reset({ repository, notify }: Services, keys: readonly SettingKey[]): Promise<void> {
  const changes = resetChanges(keys, await repository.settings());
  const commit = await repository.commit({ title: 'did_settings_reset', changes: { [settingsId]: changes } });
  const [only] = keys;
  const row = keys.length === 1 && only ? settingNamed(only) : undefined;
  if (commit.records === 0) notify(t('settings_nothingReset'));
  else notify(row ? t('settings_resetDone', t(row.title)) : t('settings_resetAllDone'), { undo: commit.id });
}

/** Who I am and the language stay when everything else is set back. */
async function resetAll(services: Services): Promise<void> {
  const settings = await services.repository.settings();
  const personal: readonly SettingKey[] = ['language', 'name', 'organisation'];
  const keys = settingRows.map(({ key }) => key).filter((key) => !personal.includes(key) && isChanged(key, settings));
  if (keys.length === 0) return services.notify(t('settings_nothingReset'));
  if (await services.confirm(tn('settings_resetQuestion', keys.length), { yes: 'settings_resetYes' }))
    await reset(services, keys);
}

const inSettings = ({ activeKind }: Context) => activeKind === 'settings';

export const settingsCommands: readonly Command[] = [
  {
    id: 'settings.find',
    title: 'command_settings_find',
    category: 'settings',
    icon: 'search',
    run(services) {
      showSettings(services, 'form').find.value = true;
    },
  },
  {
    id: 'settings.json',
    title: 'command_settings_json',
    category: 'settings',
    icon: 'edit',
    run(services) {
      showSettings(services, 'json').find.value = true;
    },
  },
  {
    id: 'settings.form',
    title: 'command_settings_form',
    category: 'settings',
    icon: 'settings',
    run: (services) => void showSettings(services, 'form'),
  },
  {
    id: 'settings.apply',
    title: 'command_settings_apply',
    category: 'settings',
    keybinding: 'Mod+S Mod+Enter',
    icon: 'check',
    when: inSettings,
    run: apply,
  },
  {
    id: 'settings.discard',
    title: 'command_settings_discard',
    category: 'settings',
    icon: 'undo',
    when: inSettings,
    run({ session, notify }) {
      const desk = settingsDesk(session);
      const was = desk.draft.peek();
      desk.draft.value = null;
      if (!was) return notify(t('json_nothing'));
      desk.discarded.value = was;
      notify(t('json_discarded'), { action: { label: t('undo'), command: 'settings.bringBack', part: 'text' } });
    },
  },
  pointed({
    id: 'settings.bringBack',
    title: 'undo',
    category: 'settings',
    icon: 'undo',
    run({ session }) {
      const { draft, discarded } = settingsDesk(session);
      // Unless another text was begun.
      draft.value ??= discarded.peek();
    },
  }),
  pointed({
    id: 'settings.problem',
    title: 'command_settings_problem',
    category: 'settings',
    run({ session }, { part = '' }) {
      const [from = 0, to = 0] = part.split('-').map(Number);
      settingsDesk(session).goTo.value = { from, to };
    },
  }),
  {
    id: 'settings.changed',
    title: 'command_settings_changed',
    category: 'settings',
    icon: 'filter',
    run(services) {
      const { changed } = showSettings(services, 'form');
      changed.value = !changed.peek();
    },
  },
  pointed({
    id: 'settings.reset',
    title: 'command_settings_reset',
    category: 'settings',
    icon: 'restore',
    when: ({ part = '' }) => settingNamed(part) !== undefined,
    run: (services, { part }) => reset(services, [part as SettingKey]),
  }),
  {
    id: 'settings.resetAll',
    title: 'command_settings_resetAll',
    category: 'settings',
    icon: 'restore',
    run: resetAll,
  },
  pointed({
    id: 'settings.section',
    title: 'command_settings_section',
    category: 'settings',
    run: (services, { part }) => void showSettings(services, 'form', part),
  }),
  offered({ id: 'key.save', title: 'command_key_save', category: 'settings', icon: 'download' }),
  offered({ id: 'key.open', title: 'command_key_open', category: 'settings', icon: 'import' }),
  offered({ id: 'key.make', title: 'command_key_make', category: 'settings', icon: 'plus' }),
  // Each setting is found by its name.
  ...settingRows.map(
    ({ key, title, section }): Command => ({
      id: `settings.show.${key}`,
      title,
      category: 'settings',
      icon: 'settings',
      run: (services) => void showSettings(services, 'form', section === 'shortcuts' ? section : key),
    }),
  ),
];
