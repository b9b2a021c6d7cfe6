import { makeStyles } from "@fluentui/react-components";
import { usePane } from "../context";
import { reviewerReason } from "../session/state";

/** A heading, its list and the button for all of it. */
export const useCureStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "4px", "& > button": { alignSelf: "flex-start" } },
});

export function useWritable(): boolean {
  return usePane((state) => reviewerReason(state) === null && !state.busy);
}
