import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { TableRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { HostInfo } from "../../excel/gateway";
import type { Messages } from "../../i18n";
import { StateMessage } from "../components/StateMessage";

interface Props {
  readonly messages: Messages;
  readonly theme: HostInfo["theme"];
}

/** What the page says when it is opened in a browser alone. */
export function NotInExcel({ messages: { common }, theme }: Props): ReactNode {
  return (
    <FluentProvider theme={theme === "dark" ? webDarkTheme : webLightTheme}>
      <StateMessage icon={<TableRegular />} title={common.notInExcel} text={common.notInExcelText} />
    </FluentProvider>
  );
}
