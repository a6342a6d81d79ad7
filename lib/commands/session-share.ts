import { type AgendaDocument, agendaDocument } from '../facilitate/document';
import { language, t } from '../i18n';
import type { AgendaSession } from '../model';
import type { Repository } from '../storage/repository';
import type { Command } from './command';
import { textOfPrinciple } from './principle-texts';
import type { Context, Services } from './services';
import { isLooked } from './session-desk';
import { sessionIn } from './sessions';

/** A session as it leaves, in the language in use; `notes`: with what its host wrote for themselves. */
export async function documentOfSession(
  repository: Repository,
  session: AgendaSession,
  notes: boolean,
): Promise<AgendaDocument> {
  const principles = await repository.list('principle');
  return agendaDocument(session, {
    ...{ language: language(), now: new Date(), notes },
    principles: new Map(principles.map((each) => [each.id, textOfPrinciple(each, 'name')])),
  });
}

/** The session at hand as it was typed last. Its host's notes go along only where it is open and they asked for that there. */
async function leaving(services: Services, context: Context): Promise<AgendaDocument | null> {
  const id = sessionIn(context);
  await services.written?.();
  const session = id && (await services.repository.get(id));
  if (!session) return null;
  const shows = context.activeKind === 'session' && context.activeRecord === id;
  return documentOfSession(services.repository, session, shows && isLooked(services.session, 'notes'));
}

export const copyAgenda: Command['run'] = async (services, context) => {
  const document = await leaving(services, context);
  if (!document) return;
  const { renderAgenda } = await import('../export');
  await services.copy(await renderAgenda(document));
  services.notify(t('session_copied'));
};

const saveAs =
  (id: string): Command['run'] =>
  async (services, context) => {
    const document = await leaving(services, context);
    if (!document) return;
    const [{ agendaExporters }, { makeFile }] = await Promise.all([import('../export'), import('./share-file')]);
    const format = agendaExporters.find((each) => each.id === id);
    const title = document.title.trim() || t('session_untitled');
    const file = format && (await makeFile(services, format, { of: document, title, label: title }));
    if (file && (await services.saveFile(file))) services.notify(t('share_saved', file.name));
  };

export const saveDocx = saveAs('docx');
export const saveMarkdown = saveAs('markdown');
export const saveCalendar = saveAs('calendar');

export const printAgenda: Command['run'] = async (services) => {
  await services.written?.();
  services.print?.();
};
