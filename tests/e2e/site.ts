import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../fixtures/sample-pages');
const types: Record<string, string> = { html: 'text/html; charset=utf-8', png: 'image/png', pdf: 'application/pdf' };

export const samplePages = [
  'trust-before-tasks.html',
  'fifteen-minute-review.html',
  'borradores-abiertos.html',
] as const;

/** The pages that tests clip, on 127.0.0.1, and every request that was made for them. */
export interface Site {
  readonly url: string;
  readonly asked: string[];
  /** Serves this under `/path` from now on. */
  put(path: string, html: string | Buffer | (() => Iterable<string>), type?: string): void;
  close(): void;
}

function sample(name: string): { body: Buffer; type: string } | null {
  if (!/^[\w-]+\.(html|png)$/.test(name)) return null;
  try {
    return { body: readFileSync(path.join(folder, name)), type: types[name.split('.').pop() ?? ''] ?? '' };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

export async function serve(port = 0): Promise<Site> {
  const own = new Map<string, { html: string | Buffer | (() => Iterable<string>); type: string }>();
  const asked: string[] = [];
  const server: Server = createServer((request: IncomingMessage, response) => {
    const name = (request.url ?? '/').slice(1).split('?')[0] || 'index.html';
    asked.push(request.url ?? '');
    const put = own.get(name);
    const found = put ? null : sample(name);
    if (!put && !found) {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<title>Not here</title>Not here');
      return;
    }
    // Browsers look up the hosts of a page's links ahead: no name leaves this machine.
    response.writeHead(200, { 'content-type': put?.type ?? found?.type ?? '', 'x-dns-prefetch-control': 'off' });
    if (found) response.end(found.body);
    else if (put && typeof put.html !== 'function') response.end(put.html);
    else if (put && typeof put.html === 'function') {
      for (const part of put.html()) response.write(part);
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    put: (name, html, type = 'text/html; charset=utf-8') => void own.set(name, { html, type }),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
