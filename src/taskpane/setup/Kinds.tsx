import { Field, Select, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { KindGroup } from "../../budget";
import { useSharedStyles } from "../components/styles";
import { useMessages } from "../context";
import { BUDGET_KINDS } from "../session/state";
import type { KindChoices } from "./kindChoices";
import { groupKey } from "./kindChoices";

const useStyles = makeStyles({ groups: { display: "flex", flexDirection: "column", gap: "8px" } });

interface Props {
  readonly groups: readonly KindGroup[];
  readonly choices: KindChoices;
  readonly onChoose: (choices: KindChoices) => void;
}

/** Provento, onere or investimento for each group of rows, with what says so; asked where nothing does. */
export function Kinds({ groups, choices, onChoose }: Props): ReactNode {
  const { setup, common } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  return (
    <section aria-label={setup.kinds} className={styles.groups}>
      <h3 className={shared.subheading}>{setup.kinds}</h3>
      <p className={shared.note}>{setup.kindsIntro}</p>
      {groups.map((group) => {
        const key = groupKey(group);
        const chosen = choices.get(key) ?? group.kind;
        const name =
          group.source === ""
            ? setup.kindsRest
            : group.because === "account"
              ? setup.kindsAccount(group.source)
              : group.source;
        return (
          <Field
            key={key}
            size="small"
            label={`${name} (${common.rows(group.rows.length)})`}
            hint={setup.kindBecause[group.because ?? "nothing"]}
          >
            <Select
              size="small"
              value={chosen ?? ""}
              onChange={(_, data) => {
                const kind = BUDGET_KINDS.find((each) => each === data.value);
                if (kind !== undefined) onChoose(new Map(choices).set(key, kind));
              }}
            >
              {chosen === null ? <option value="">{setup.kindOpen}</option> : null}
              {BUDGET_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {common.kindGroup(kind)}
                </option>
              ))}
            </Select>
          </Field>
        );
      })}
    </section>
  );
}
