import { lineKey } from "../../budget";
import type { TotalLine } from "../../budget";

/** The id of the button of a line, by which the focus finds back to it. `group` tells the lists of one page apart. */
export function lineId(of: TotalLine["of"], group: string): string {
  return `${group}-${lineKey(of)}`.replace(/\s/g, "-");
}
