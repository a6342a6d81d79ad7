import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';

type Json = Record<string, unknown>;
interface Answer {
  id?: number;
  result?: Json;
  error?: { message: string };
  method?: string;
  params?: Json;
  sessionId?: string;
}

interface Waiting {
  method: string;
  sessionId?: string;
  resolve(value: Json): void;
  reject(error: Error): void;
}

/** The Chrome DevTools Protocol over the browser's own pipe (messages end with a zero byte). */
export class Pipe extends EventEmitter {
  #next = 0;
  #pending = new Map<number, Waiting>();
  #rest = Buffer.alloc(0);
  readonly #input: Writable;
  ended = false;

  constructor(readonly child: ChildProcess) {
    super();
    this.setMaxListeners(0);
    this.#input = child.stdio[3] as Writable;
    (child.stdio[4] as Readable).on('data', (chunk: Buffer) => this.#take(chunk));
    this.#input.on('error', () => this.#endAll());
    // What was asked of a target that is gone is never answered.
    this.on('Target.detachedFromTarget', ({ sessionId }: Json) => this.#end(({ sessionId: of }) => of === sessionId));
    child.once('exit', () => this.#endAll());
  }

  /** Starts a browser; of the programs that it calls by name, those in the folder `instead` are found first. */
  static launch(executable: string, args: readonly string[], instead: string): Pipe {
    const child = spawn(executable, [...args, '--remote-debugging-pipe'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      env: { ...process.env, PATH: [instead, process.env.PATH ?? ''].join(path.delimiter) },
      detached: process.platform !== 'win32',
    });
    return new Pipe(child);
  }

  #endAll(): void {
    this.ended = true;
    this.#end(() => true);
  }

  #end(concerns: (waiting: Waiting) => boolean): void {
    for (const [id, waiting] of this.#pending)
      if (concerns(waiting)) {
        this.#pending.delete(id);
        waiting.reject(new Error(`${waiting.method}: its ${this.ended ? 'browser' : 'target'} ended`));
      }
  }

  #take(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (let end = this.#rest.indexOf(0); end >= 0; end = this.#rest.indexOf(0)) {
      const message = JSON.parse(this.#rest.subarray(0, end).toString('utf8')) as Answer;
      this.#rest = this.#rest.subarray(end + 1);
      if (message.id === undefined) {
        this.emit(message.method ?? '', message.params ?? {}, message.sessionId);
        continue;
      }
      const waiting = this.#pending.get(message.id);
      this.#pending.delete(message.id);
      if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
      else waiting?.resolve(message.result ?? {});
    }
  }

  send<T = Json>(method: string, params: Json = {}, sessionId?: string): Promise<T> {
    if (this.ended) return Promise.reject(new Error(`${method}: the browser ended`));
    return new Promise<Json>((resolve, reject) => {
      const id = ++this.#next;
      this.#pending.set(id, { method, sessionId, resolve, reject });
      this.#input.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
    }) as Promise<T>;
  }

  /** Ends the browser and all its processes. */
  async stop(how: 'quit' | 'kill'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exited = once(this.child, 'exit');
    const kill = () =>
      process.kill(process.platform === 'win32' ? (this.child.pid as number) : -(this.child.pid as number), 'SIGKILL');
    if (how === 'kill') kill();
    else {
      this.send('Browser.close').catch((error: Error) => this.emit('closing', error));
      const timer = setTimeout(kill, 8_000);
      await exited;
      clearTimeout(timer);
    }
    await exited;
  }
}
