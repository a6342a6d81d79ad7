/** What every format takes of a digest of 1,000 items, inside a page of ours. */
import { setMessages } from '../../lib/i18n';
import en from '../../public/_locales/en/messages.json';
import { type ExporterFigures, measureExporters } from './exporters';

async function exporterTimes(rounds: number): Promise<Record<string, ExporterFigures>> {
  setMessages('en', en);
  return measureExporters(rounds);
}

Reflect.set(globalThis, 'benchExporters', { exporterTimes });
