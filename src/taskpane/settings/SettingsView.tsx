import { Button, Field, Radio, RadioGroup, Switch } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import { VERSION } from "../../product";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import { BudgetList } from "./BudgetList";
import { ListSwitch } from "./ListSwitch";

/** Choices that stay with the workbook. */
export function SettingsView(): ReactNode {
  const session = useSession();
  const { settings: words } = useMessages();
  const shared = useSharedStyles();
  const settings = usePane((state) => state.settings);
  const readOnly = usePane((state) => state.workbook?.readOnly === true);
  const markingHint =
    readOnly || settings.reviewer
      ? settings.marking
        ? words.markingKept
        : words.markingOff
      : settings.marking
        ? words.markingLegend
        : words.markingHint;
  const [startup, setStartup] = useState(false);
  return (
    <div className={shared.view}>
      <h2 className={shared.heading}>{words.title}</h2>
      <BudgetList />
      <Field label={words.order}>
        <RadioGroup
          value={settings.order}
          onChange={(_, data) =>
            void session.changeSettings({ order: data.value === "amount" ? "amount" : "position" })
          }
        >
          <Radio value="position" label={words.orderPosition} />
          <Radio value="amount" label={words.orderAmount} />
        </RadioGroup>
      </Field>
      <Field hint={readOnly ? words.reviewerForced : words.reviewerHint}>
        <Switch
          label={words.reviewer}
          checked={readOnly || settings.reviewer}
          disabled={readOnly}
          onChange={(_, { checked }) => void session.changeSettings({ reviewer: checked })}
        />
      </Field>
      <Field hint={markingHint}>
        <Switch
          label={words.marking}
          checked={settings.marking}
          disabled={readOnly || settings.reviewer}
          onChange={() => void session.actions.toggleMarking()}
        />
      </Field>
      <ListSwitch disabled={readOnly || settings.reviewer} />
      <Field hint={startup ? words.startupDone : words.startupHint}>
        <Button
          size="small"
          className={shared.asWide}
          disabled={readOnly || startup}
          onClick={() =>
            void session.background(async () => {
              await session.gateway.loadWithDocument();
              setStartup(true);
            })
          }
        >
          {words.startup}
        </Button>
      </Field>
      <p className={shared.note}>
        PMAP {VERSION} · {words.revision}: {session.map.revision}. {words.stored}
      </p>
    </div>
  );
}
