import { makeStyles } from "@fluentui/react-components";

/** The columns of the editor's parts: code, number, removing. The headings above them use the same. */
export const useLineStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 128px 24px",
    columnGap: "6px",
    rowGap: "2px",
    alignItems: "center",
  },
});
