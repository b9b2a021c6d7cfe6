import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ACTIONS, SHEET_KEYS } from "../../actions";
import { useSharedStyles } from "../components/styles";
import { useMessages, useSession } from "../context";

const useStyles = makeStyles({
  key: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    padding: "0 2px",
    whiteSpace: "nowrap",
  },
  with: { fontWeight: tokens.fontWeightRegular },
});

/** The others are buttons only. */
const WITH_KEYS = ACTIONS.filter(({ shortcut }) => shortcut.pane !== null || shortcut.excel !== null);

/** What the product does, its keys, and what a tag cell may hold. */
export function HelpView(): ReactNode {
  const session = useSession();
  const { help, actions, builder } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  return (
    <div className={shared.view}>
      <h2 className={shared.heading}>{help.title}</h2>
      <p>{help.intro}</p>
      <h3 className={shared.subheading}>{help.keys}</h3>
      <table className={shared.table}>
        <thead>
          <tr>
            <th scope="col">{help.command}</th>
            <th scope="col">{help.inPane}</th>
            <th scope="col">
              {help.inSheet}
              <br />
              <span className={styles.with}>{help.inSheetWith}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {WITH_KEYS.map(({ id, shortcut }) => (
            <tr key={id}>
              <td>{actions[id].label}</td>
              <td>
                <Key name={shortcut.pane} />
              </td>
              <td>
                <Key name={shortcut.excel?.replace(SHEET_KEYS, "") ?? null} />
              </td>
            </tr>
          ))}
          {[
            [help.move, help.moveKey],
            [help.tab, help.tabKey],
            [help.escape, help.escKey],
          ].map(([text, key]) => (
            <tr key={text}>
              <td>{text}</td>
              <td>
                <Key name={key ?? null} />
              </td>
              <td>
                <Key name={null} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={shared.note}>{help.digits}</p>
      <h3 className={shared.subheading}>{help.statuses}</h3>
      <table className={shared.table}>
        <tbody>
          {help.cells.map(([cell, meaning]) => (
            <tr key={cell}>
              <th scope="row">{cell}</th>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3 className={shared.subheading}>{help.formulas}</h3>
      <p>{help.formulasText}</p>
      <div>
        <Button size="small" onClick={() => session.buildFormula()}>
          {builder.title}
        </Button>
      </div>
      <p className={shared.note}>{help.privacy}</p>
    </div>
  );
}

function Key({ name }: { readonly name: string | null }): ReactNode {
  const { help } = useMessages();
  const styles = useStyles();
  if (name === null) return help.noKey;
  return <kbd className={styles.key}>{name === "Enter" ? help.enterKey : name}</kbd>;
}
