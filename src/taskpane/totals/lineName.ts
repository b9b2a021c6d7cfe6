import type { TotalLine } from "../../budget";
import type { Messages } from "../../i18n";

/** What a line of totals is called. */
export function lineName({ totals, common }: Messages, of: TotalLine["of"]): string {
  switch (of.kind) {
    case "node":
      return `${of.node.code} ${of.node.title}${of.coarse ? ` (${totals.coarseHere})` : ""}`;
    case "status":
      return capital(common.status(of.status));
    case "outside":
      return totals.outside(of.node.code);
    case "all":
      return totals.allRows;
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
