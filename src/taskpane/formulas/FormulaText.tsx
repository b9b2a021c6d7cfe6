import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  formula: {
    display: "block",
    padding: "4px 6px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
});

/** A formula as Excel shows it to the user. */
export function FormulaText({ children }: { readonly children: string }): ReactNode {
  return <code className={useStyles().formula}>{children}</code>;
}
