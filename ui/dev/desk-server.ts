// The desk behind a plain browser, for work on the interface without the
// desktop shell: `/call` takes one call as JSON and answers what the desk
// answers. Used by `npm run dev` only; nothing of it is built.

import { spawn, type ChildProcess } from 'node:child_process';
import type { IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

const serve = ['run', '-q', '-p', 'claimdesk-calls', '--example', 'serve', '--'];

/** A ledger to play with, which `cargo clean` takes away. */
const ledger = 'target/development.claimdesk';

/** A desk in a process of its own that answers one JSON line with one. */
class Desk {
  readonly #waiting: ((line: string) => void)[] = [];
  readonly #process: ChildProcess;

  constructor() {
    const command = process.env['CLAIMDESK_SERVE'];
    this.#process = command
      ? spawn(command, { shell: true, cwd: root, stdio: ['pipe', 'pipe', 'inherit'] })
      : spawn('cargo', [...serve, ledger], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
    createInterface({ input: this.#process.stdout! }).on('line', (line) =>
      this.#waiting.shift()?.(line),
    );
    this.#process.on('exit', () => {
      for (const answer of this.#waiting.splice(0)) {
        answer(
          JSON.stringify({ err: { code: 'internal', message: 'The desk stopped.', hint: '' } }),
        );
      }
    });
  }

  get alive(): boolean {
    return this.#process.exitCode === null && !this.#process.killed;
  }

  ask(call: string): Promise<string> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      // One line a call, whatever the caller's JSON looked like.
      this.#process.stdin!.write(JSON.stringify(JSON.parse(call)) + '\n');
    });
  }

  stop(): void {
    this.#process.kill();
  }
}

async function body(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** Serves `/call` while developing. */
export function deskServer(): Plugin {
  let desk: Desk | undefined;
  return {
    name: 'claimdesk-desk-server',
    apply: (_, { command, mode }) => command === 'serve' && mode !== 'test',
    configureServer(server) {
      server.httpServer?.on('close', () => desk?.stop());
      server.middlewares.use('/call', (request, response) => {
        void (async () => {
          const call = await body(request);
          if (!desk?.alive) desk = new Desk();
          const answer = await desk.ask(call);
          response.setHeader('content-type', 'application/json');
          response.end(answer);
        })();
      });
    },
  };
}
