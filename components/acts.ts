import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { commandNamed } from '../lib/commands';
import type { Command } from '../lib/commands/command';
import { contextOf, runCommand } from '../lib/commands/run';
import type { Context, Services } from '../lib/commands/services';
import type { RecordId } from '../lib/model';
import { look, lookOf } from '../lib/workbench/session';
import { useServices } from './services';
import type { Press } from './ui';
import { TabPlace } from './workbench/outline';

type Act = (services: Services) => void | Promise<void>;

/**
 * Runs what no control stands for (a drop, a field that changes), its errors caught and said where a command's are. What
 * is pressed is a command of the table: `usePress`.
 */
export function useAct(): (act: Act) => Promise<boolean> {
  const services = useServices();
  return (act) =>
    runCommand({ id: 'act', title: 'app_name', category: 'view', run: act }, services, contextOf(services.session));
}

/** Runs a command on one record, or a part of it, whatever is selected elsewhere; without a record, on what is at hand. */
export function useRun(): (command: Command, record?: RecordId, part?: string) => Promise<boolean> {
  const services = useServices();
  return (command, record, part) => {
    const context: Context = { ...contextOf(services.session), pressed: true };
    const meant = record ? contextFor(record, context) : context;
    return runCommand(command, services, part === undefined ? meant : { ...meant, part });
  };
}

/** What makes any element that is pressed run a command: `<button {...press('clip.read', record)}>`. */
export function usePress(): (id: string, record?: RecordId, part?: string) => Press {
  const run = useRun();
  return (id, record, part) => ({ 'data-command': id, onClick: () => void run(commandNamed(id), record, part) });
}

/** Does an `offered` command as long as this surface shows, and gives what makes an element of it run that. */
export function useOffer(id: string, act: Act): Press {
  const { session } = useServices();
  const place = useContext(TabPlace);
  const press = usePress();
  const latest = useRef(act);
  latest.current = act;
  useLayoutEffect(() => {
    const key = `${id} ${place}`;
    const run = (services: Services) => latest.current(services);
    session.offers.set(key, run);
    return () => {
      if (session.offers.get(key) === run) session.offers.delete(key);
    };
  }, [session, id, place]);
  return press(id, undefined, place);
}

/** How this surface shows: what a command said with `lookHere`, and the way to forget it. */
export function useLook(name: string): [look: string | undefined, forget: () => void] {
  const { session } = useServices();
  const key = `${name} ${useContext(TabPlace)}`;
  return [lookOf(session, key), () => look(session, key, null)];
}

/** The context in which `record` is the one thing at hand. */
export function contextFor(record: RecordId, context: Context): Context {
  return { ...context, activeRecord: record, selection: [record] };
}
