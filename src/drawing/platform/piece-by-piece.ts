/**
 * Draws a list piece by piece: some at once, and each other in a task of its own, so that the page answers in between.
 * Until its turn, a piece stays as the last drawing left it. A server draws all at once.
 */
import { noChange } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type PartInfo } from 'lit/directive.js';
import { AFTER_TIMERS } from './scheduler.js';

export interface Piece {
  readonly draw: () => unknown;
  readonly atOnce: boolean;
}

interface Pieces {
  readonly pieces: readonly Piece[];
  /** Gets a promise that resolves when all pieces are drawn. */
  readonly onWork: (work: Promise<void>) => void;
}

class PieceByPiece extends AsyncDirective {
  #pieces: readonly Piece[] = [];
  /** Places of those whose turn is to come. */
  #waiting: number[] = [];
  #work: Promise<void> | undefined;

  render({ pieces }: Pieces): unknown {
    return pieces.map(({ draw }) => draw());
  }

  override update(_part: PartInfo, [{ pieces, onWork }]: [Pieces]): unknown {
    this.#pieces = pieces;
    this.#waiting = pieces.flatMap(({ atOnce }, at) => (atOnce ? [] : [at]));
    if (this.#waiting.length > 0) onWork(this.#goOn());
    return pieces.map(({ draw, atOnce }) => (atOnce ? draw() : noChange));
  }

  override reconnected(): void {
    void this.#goOn();
  }

  /** One run at a time: a later drawing changes what waits. */
  #goOn(): Promise<void> {
    return (this.#work ??= this.#drawWaiting().finally(() => {
      this.#work = undefined;
    }));
  }

  async #drawWaiting(): Promise<void> {
    for (;;) {
      await AFTER_TIMERS.pause();
      const next = this.isConnected ? this.#waiting.shift() : undefined;
      if (next === undefined) return;
      this.setValue(this.#pieces.map(({ draw }, at) => (at === next ? draw() : noChange)));
    }
  }
}

export const pieceByPiece = directive(PieceByPiece);
