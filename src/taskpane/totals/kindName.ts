import type { KindOrUnknown } from "../../budget";
import { useMessages } from "../context";

/** The heading of a kind's rows: "Proventi", "Oneri", "Investimenti", "Senza genere". */
export function useKindName(): (kind: KindOrUnknown) => string {
  const { common } = useMessages();
  return (kind) => (kind === "unknown" ? common.kindUnknown : common.kindGroup(kind));
}
