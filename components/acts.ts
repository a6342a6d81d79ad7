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

/** Runs a command on one record, whatever is selected elsewhere; without a record, on what is at hand. */
export function useRun(): (command: Command, record?: RecordId) => Promise<boolean> {
  const services = useServices();
  return (command, record) => {
    const context = contextOf(services.session);
    return runCommand(command, services, record ? contextFor(record, context) : context);
  };
}

/** The context in which `record` is the one thing at hand. */
export function contextFor(record: RecordId, context: ReturnType<typeof contextOf>): ReturnType<typeof contextOf> {
  return { ...context, activeRecord: record, selection: [record] };
}
