/** A memo by text with bounded memory: two generations of at most `size` texts; what was not asked for during a whole generation is forgotten. */
export class TextMemo<Value> {
  private young = new Map<string, Value>();
  private old = new Map<string, Value>();

  constructor(
    private readonly compute: (text: string) => Value,
    private readonly size: number,
  ) {}

  /** The value of `text`, computed at most once while it is remembered. */
  get(text: string): Value {
    const known = this.young.get(text);
    if (known !== undefined) return known;
    const value = this.old.get(text) ?? this.compute(text);
    if (this.young.size >= this.size) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(text, value);
    return value;
  }
}
