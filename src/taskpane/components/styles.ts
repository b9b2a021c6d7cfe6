import { makeStyles, tokens } from "@fluentui/react-components";

/** A pane of a small screen, about 600 px high: there the row, its suggestions and what can be done with them must still fit. */
export const SMALL_PANE = "@media (max-height: 700px)";

/** What several views share; each view keeps its own beside it. */
export const useSharedStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "10px", padding: "10px 12px 16px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  subheading: {
    margin: "6px 0 0",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  amount: { fontVariantNumeric: "tabular-nums", textAlign: "right", whiteSpace: "nowrap" },
  /** A table whose columns hold amounts, all but the first. */
  amounts: { "& thead th + th": { textAlign: "right" } },
  code: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  /** A heading or text, fields below it, and a button that is no wider than its words. */
  stack: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    "& > button": { alignSelf: "flex-start" },
  },
  line: { display: "flex", alignItems: "center", gap: "6px", flexWrap: "wrap" },
  spread: { display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: "8px" },
  plainList: { listStyleType: "none", margin: 0, padding: 0 },
  ellipsis: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0 },
  /** At most two lines; the rest is in the element's title. */
  twoLines: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "2",
    overflow: "hidden",
  },
  /** A button in a field: as wide as its words. */
  asWide: { justifySelf: "start" },
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clip: "rect(0 0 0 0)",
    whiteSpace: "nowrap",
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "normal",
    "& th": {
      textAlign: "left",
      fontWeight: tokens.fontWeightSemibold,
      padding: "3px",
      verticalAlign: "bottom",
    },
    "& td": { padding: "3px", verticalAlign: "top" },
    "& th[scope=row]": { fontWeight: tokens.fontWeightRegular, verticalAlign: "top" },
    "& tbody tr": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    "& tfoot th, & tfoot td": { fontWeight: tokens.fontWeightSemibold },
    "& tfoot tr": {
      borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    },
  },
  /** A button that reads as a link in running text. */
  textButton: {
    border: "none",
    padding: 0,
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
  },
  scroller: { overflowX: "auto" },
  focusable: {
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});
