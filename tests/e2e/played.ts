import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecure } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import path from 'node:path';

/** What somebody who plays a host answers. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Hosts of the web, played on this machine over https: a browser reaches them through `proxy`, and no other host. */
export interface Played {
  /** `127.0.0.1:port` */
  readonly proxy: string;
  /** What the played hosts were asked for: `docs.google.com/document/…`. */
  readonly asked: string[];
  close(): void;
}

/** Plays hosts; `answers` by name, `*.example.org` for all that end so. The certificate is made for it and known to nobody. */
export async function play(folder: string, answers: Readonly<Record<string, Answer>>): Promise<Played> {
  const asked: string[] = [];
  const secure = createSecure(certificate(folder), (request, response) => {
    const host = request.headers.host ?? '';
    asked.push(host + (request.url ?? ''));
    answerOf(host, answers)?.(request, response);
  });
  // A proxy: it passes what is meant for a played host on to that, and refuses everything else.
  const proxy = createServer().on('connect', ({ url = '' }: IncomingMessage, socket) => {
    socket.on('error', () => socket.destroy());
    if (!answerOf(url.split(':')[0] ?? '', answers)) return socket.end('HTTP/1.1 502 No such host\r\n\r\n');
    const on = connect((secure.address() as AddressInfo).port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Go on\r\n\r\n');
      on.pipe(socket).pipe(on);
    });
    on.on('error', () => socket.destroy());
  });
  for (const server of [secure, proxy])
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    proxy: `127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    asked,
    close() {
      for (const server of [secure, proxy]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

function answerOf(host: string, answers: Readonly<Record<string, Answer>>): Answer | undefined {
  return (
    answers[host] ?? Object.entries(answers).find(([name]) => name.startsWith('*') && host.endsWith(name.slice(1)))?.[1]
  );
}

function certificate(folder: string): { key: Buffer; cert: Buffer } {
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => path.join(folder, name)) as [string, string];
  const names = 'subjectAltName=DNS:docs.google.com,DNS:*.googleusercontent.com,DNS:accounts.google.com';
  const request = [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=played',
    '-addext',
    names,
  ];
  execFileSync('openssl', [...request, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

/**
 * The built extension with sites that somebody allowed before: no driver can answer Chromium's question without a screen. Nothing of the shipped product
 * is so, which `security.spec.ts` holds.
 */
export function allowing(extension: string, folder: string, sites: readonly string[]): string {
  const copy = path.join(folder, 'allowing');
  cpSync(extension, copy, { recursive: true });
  const file = path.join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: sites }));
  return copy;
}
