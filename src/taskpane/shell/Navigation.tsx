import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Overflow,
  OverflowItem,
  Tab,
  TabList,
  makeStyles,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useMessages, usePane, useSession } from "../context";
import type { ViewId } from "../session/state";
import { VIEW_IDS } from "../views";

const useStyles = makeStyles({
  // The host draws its own menu over the top right corner of the pane (12 × 32 px, 34 px on the Mac).
  bar: { display: "flex", alignItems: "center", paddingRight: "36px", minWidth: 0 },
  tabs: { flexGrow: 1, minWidth: 0, overflow: "hidden" },
  tab: { paddingLeft: "7px", paddingRight: "7px", flexShrink: 0 },
});

/** The sections of the pane; those that do not fit stand in a menu. */
export function Navigation(): ReactNode {
  const session = useSession();
  const { shell } = useMessages();
  const styles = useStyles();
  const view = usePane((state) => state.view);
  return (
    <Overflow minimumVisible={2} padding={40}>
      <nav className={styles.bar} aria-label={shell.navigation}>
        <TabList
          className={styles.tabs}
          size="small"
          selectedValue={view}
          onTabSelect={(_, data) => session.show(data.value as ViewId)}
        >
          {VIEW_IDS.map((id) => (
            <OverflowItem
              key={id}
              id={id}
              priority={id === view ? 1000 : VIEW_IDS.length - VIEW_IDS.indexOf(id)}
            >
              <Tab value={id} className={styles.tab}>
                {shell.views[id]}
              </Tab>
            </OverflowItem>
          ))}
          <MoreViews />
        </TabList>
      </nav>
    </Overflow>
  );
}

function MoreViews(): ReactNode {
  const { shell } = useMessages();
  const { ref, isOverflowing } = useOverflowMenu<HTMLDivElement>();
  if (!isOverflowing) return null;
  return (
    <div ref={ref}>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            size="small"
            icon={<MoreHorizontalRegular />}
            aria-label={shell.moreViews}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {VIEW_IDS.map((id) => (
              <MoreView key={id} id={id} />
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}

function MoreView({ id }: { readonly id: ViewId }): ReactNode {
  const session = useSession();
  const { shell } = useMessages();
  const visible = useIsOverflowItemVisible(id);
  return visible ? null : <MenuItem onClick={() => session.show(id)}>{shell.views[id]}</MenuItem>;
}
