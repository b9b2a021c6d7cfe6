import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { lineKey } from "../../budget";
import type { TotalLine, TotalsRow, TotalsView } from "../../budget";
import { Scroller } from "../components/Scroller";
import { useSharedStyles } from "../components/styles";
import { useMessages } from "../context";
import { AmountHeaders, KindRows, type ShownColumns } from "./KindTable";
import { lineId } from "./lineId";
import { lineName } from "./lineName";

const useStyles = makeStyles({
  name: { paddingTop: "6px" },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly view: TotalsView;
  readonly columns: ShownColumns;
  readonly onOpen: (of: TotalLine["of"]) => (() => void) | null;
}

/** Totals as a table: nodes in the order of the map, then what is in no node, then everything, so that all of it adds up. */
export function TotalsTable({ view, columns, onOpen }: Props): ReactNode {
  const messages = useMessages();
  const { totals: words } = messages;
  const shared = useSharedStyles();
  const shown = view.lines.filter(({ rows }) => rows > 0);
  const width = columns.amounts.length + 1;
  return (
    <Scroller label={words.title}>
      <table className={mergeClasses(shared.table, shared.amounts)}>
        <thead>
          <tr>
            <th scope="col">{words.node}</th>
            <AmountHeaders names={view.columns} columns={columns} />
          </tr>
        </thead>
        {shown.map((line) => (
          <tbody key={lineKey(line.of)}>
            <LineName name={lineName(messages, line.of)} line={line} width={width} onOpen={onOpen(line.of)} />
            <KindRows amounts={line.amounts} columns={columns} />
          </tbody>
        ))}
        <tbody>
          <LineName name={words.remainder} line={view.remainder} width={width} onOpen={null} />
          <KindRows amounts={view.remainder.amounts} columns={columns} />
        </tbody>
        <tbody>
          <LineName name={words.allRows} line={view.all} width={width} onOpen={null} />
          <KindRows amounts={view.all.amounts} columns={columns} />
        </tbody>
      </table>
    </Scroller>
  );
}

interface NameProps {
  readonly name: string;
  readonly line: TotalsRow;
  readonly width: number;
  readonly onOpen: (() => void) | null;
}

function LineName({ name, line, width, onOpen }: NameProps): ReactNode {
  const { common } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  return (
    <tr>
      <th scope="rowgroup" colSpan={width} className={styles.name}>
        {onOpen === null ? (
          name
        ) : (
          <button
            type="button"
            id={lineId(line.of, "line")}
            className={mergeClasses(shared.textButton, shared.focusable)}
            onClick={onOpen}
          >
            {name}
          </button>
        )}{" "}
        <span className={styles.count}>({common.rows(line.rows)})</span>
      </th>
    </tr>
  );
}
