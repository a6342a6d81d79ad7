import { commandNamed } from '../lib/commands';
import type { Command } from '../lib/commands/command';
import { contextOf, runCommand } from '../lib/commands/run';
import type { Services } from '../lib/commands/services';
import type { RecordId } from '../lib/model';
import { useServices } from './services';

type Act = (services: Services) => void | Promise<void>;

/** Runs what a press of a button does, its errors caught and said where a command's are. */
export function useAct(): (act: Act) => Promise<boolean> {
  const services = useServices();
  return (act) =>
    runCommand({ id: 'act', title: 'app_name', category: 'view', run: act }, services, contextOf(services.session));
}

/** Runs a command on one record, or a part of it, whatever is selected elsewhere; without a record, on what is at hand. */
export function useRun(): (command: Command, record?: RecordId, part?: string) => Promise<boolean> {
  const services = useServices();
  return (command, record, part) => {
    const context = contextOf(services.session);
    const meant = record ? contextFor(record, context) : context;
    return runCommand(command, services, part === undefined ? meant : { ...meant, part });
  };
}

/** What makes any element that is pressed run a command: `<button {...press('clip.read', record)}>`. */
export function usePress(): (
  id: string,
  record?: RecordId,
  part?: string,
) => { 'data-command': string; onClick(): void } {
  const run = useRun();
  return (id, record, part) => ({ 'data-command': id, onClick: () => void run(commandNamed(id), record, part) });
}

/** The context in which `record` is the one thing at hand. */
export function contextFor(record: RecordId, context: ReturnType<typeof contextOf>): ReturnType<typeof contextOf> {
  return { ...context, activeRecord: record, selection: [record] };
}
