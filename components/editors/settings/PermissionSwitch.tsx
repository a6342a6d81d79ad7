import { useEffect, useState } from 'preact/hooks';
import type { Permission } from '../../../lib/commands/services';
import { type MessageKey, t } from '../../../lib/i18n';
import { useAct } from '../../acts';
import { Checkbox } from '../../ui';

interface PermissionSwitchProps {
  /** None where the page has nobody to ask. */
  permission: Permission | undefined;
  label: MessageKey;
  hint?: MessageKey;
  /** What is said where the browser says no. */
  refused?: MessageKey;
}

/** Switches on what is off until somebody wants it: asks the browser in the click where it has to, or gives it back. */
export function PermissionSwitch({ permission, label, hint, refused }: PermissionSwitchProps) {
  const act = useAct();
  const [allowed, setAllowed] = useState(false);
  const read = () => act(async () => setAllowed((await permission?.allowed()) ?? false));
  useEffect(() => void read(), []);
  if (!permission) return null;
  const change = (on: boolean) =>
    act(async ({ notify }) => {
      // Nothing may be waited for before asking: the browser asks a person in the click only.
      const done = await (on ? permission.ask() : permission.giveBack());
      if (on && !done && refused) notify(t(refused));
    }).finally(() => void read());
  return <Checkbox label={t(label)} hint={hint && t(hint)} checked={allowed} onChange={(on) => void change(on)} />;
}
