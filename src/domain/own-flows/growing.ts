/** Typed columns whose length is not known beforehand: a million rows without a million objects. */

type Typed = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

export class GrowingColumn<Column extends Typed> {
  readonly #make: (length: number) => Column;
  #values: Column;
  #length = 0;

  /** @param make a new column of that length */
  constructor(make: (length: number) => Column, capacity = 1024) {
    this.#make = make;
    this.#values = make(capacity);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = this.#make(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  /** The values so far, in a column of just that length. */
  done(): Column {
    return this.#values.slice(0, this.#length) as Column;
  }
}
