/**
 * Stands in the bundle for the global `Response`, with which the age library reads its streams. The
 * global brings all of `fetch` with it: a tenth of the start-up, and network code in memory.
 */
import { arrayBuffer, text } from "node:stream/consumers";

export class Response {
  #body;

  /** @param {ReadableStream} body */
  constructor(body) {
    this.#body = body;
  }

  arrayBuffer() {
    return arrayBuffer(this.#body);
  }

  text() {
    return text(this.#body);
  }
}
