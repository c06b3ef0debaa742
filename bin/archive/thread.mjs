// A thread of this process. It takes messages one after the other, and answers each.
import { parentPort, Worker } from 'node:worker_threads';

/** Messages that wait for a thread: more would only fill the memory. */
const AHEAD = 2;

export class Thread {
  #worker;
  /** Those without an answer, in their order. */
  #open = [];
  #fault;

  constructor(url, data) {
    this.#worker = new Worker(url, { workerData: data });
    // An answer may come after the thread has ended: whoever asked has heard of that.
    this.#worker.on('message', (answer) => this.#open.shift()?.resolve(answer));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('a thread of the load has ended')));
  }

  /** The answer to a message. */
  ask(message, transfer) {
    if (this.#fault !== undefined) return Promise.reject(this.#fault);
    const open = {};
    open.answer = new Promise((resolve, reject) => Object.assign(open, { resolve, reject }));
    // What fails is told where it is awaited.
    open.answer.catch(() => undefined);
    this.#open.push(open);
    this.#worker.postMessage(message, transfer);
    return open.answer;
  }

  /** Resolves when the thread may be given the next. A fault of the thread is a fault of whoever gives it more. */
  async give(message, transfer) {
    const answer = this.ask(message, transfer);
    if (this.#fault !== undefined) return answer;
    return this.#open.length > AHEAD ? this.#open[0].answer : undefined;
  }

  async stop() {
    await this.#worker.terminate();
  }

  #fail(error) {
    this.#fault ??= error;
    for (const { reject } of this.#open.splice(0)) reject(this.#fault);
  }
}

/** The other side: answers each message. */
export function answerMessages(answer) {
  parentPort.on('message', (message) => parentPort.postMessage(answer(message)));
}
