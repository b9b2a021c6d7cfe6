/** The members of Excel's client classes; shape.json is written by scripts/office-shape.ts from @types/office-js. */
import json from "./shape.json";

/** The ExcelApi version that brought a member ("1.9"), "online" or "desktop" for one platform's set, "" where none is named. */
export type ApiSet = string;

export interface ClassShape {
  /** Plain values, which must be loaded before they are read. */
  properties: Record<string, [access: "read" | "write", set: ApiSet]>;
  /** Properties that lead to another client object; its class. */
  objects: Record<string, [target: string, set: ApiSet]>;
  /** Methods: the class of the client object they return, "value" for a ClientResult, "void". */
  methods: Record<string, [result: string, set: ApiSet]>;
  events: Record<string, ApiSet>;
  /** The class of the items, for a collection. */
  item?: string;
}

const shapes = json as unknown as Record<string, ClassShape>;

/** The members of an Excel client class. Throws where Excel has no such class: that is a mistake of the simulator. */
export function shapeOf(className: string): ClassShape {
  const shape = shapes[className];
  if (shape === undefined) throw new Error(`Excel has no client class ${className}`);
  return shape;
}
