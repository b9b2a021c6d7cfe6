import { usePane } from "../context";
import { reviewerReason } from "../session/state";

/** True where a button that writes may be pressed now. */
export function useWritable(): boolean {
  return usePane((state) => reviewerReason(state) === null && !state.busy);
}
