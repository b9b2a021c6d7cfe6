/** The ribbon, the cell menu and the shortcuts of Excel: they call actions by the ids that the manifest names. */
import { asGatewayError, type GatewayError } from "./errors";

/**
 * Tells Excel what each action id performs. Excel is told when an action has ended, also when it failed; an error is reported,
 * since nobody else would see it.
 * @param handlers By action id, as in the manifest and the shortcuts file.
 */
export function associateCommands(
  handlers: Readonly<Record<string, () => Promise<void>>>,
  onError: (error: GatewayError) => void,
): void {
  for (const [id, perform] of Object.entries(handlers)) {
    Office.actions.associate(id, (event?: Office.AddinCommands.Event) => {
      void perform()
        .catch((reason: unknown) => onError(asGatewayError(reason)))
        .finally(() => event?.completed());
    });
  }
}

/** Opens the pane, from a command that ran without it. */
export async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane();
}
