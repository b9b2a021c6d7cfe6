/** What a call of `load` asks for. */

/** Names of members, with what is asked of those that are objects. `*` stands for every plain value. */
export type LoadTree = Map<string, LoadTree>;

export function emptyTree(): LoadTree {
  return new Map();
}

function addPath(tree: LoadTree, path: readonly string[]): void {
  let node = tree;
  for (const name of path) {
    const next = node.get(name) ?? emptyTree();
    node.set(name, next);
    node = next;
  }
}

function isOptions(option: object): option is { select?: unknown; expand?: unknown } {
  return "select" in option || "expand" in option;
}

function addObject(tree: LoadTree, option: object, path: readonly string[]): void {
  for (const [name, value] of Object.entries(option as Readonly<Record<string, unknown>>)) {
    if (name === "$all" && value === true) addPath(tree, [...path, "*"]);
    else if (value === true) addPath(tree, [...path, name]);
    else if (typeof value === "object" && value !== null) addObject(tree, value, [...path, name]);
  }
}

/**
 * Reads the argument of `load`: a text of names divided by commas, paths with slashes, an array of such texts, an object of
 * `true`s, or `{ select, expand }`.
 */
export function loadTree(option: unknown): LoadTree {
  const tree = emptyTree();
  const addNames = (names: unknown): void => {
    const list: readonly unknown[] = Array.isArray(names) ? names : [names];
    for (const text of list) {
      if (typeof text !== "string") continue;
      for (const name of text.split(",")) if (name.trim() !== "") addPath(tree, name.trim().split("/"));
    }
  };
  if (option === undefined || option === null) addPath(tree, ["*"]);
  else if (typeof option === "string" || Array.isArray(option)) addNames(option);
  else if (typeof option === "object" && isOptions(option)) {
    addNames(option.select);
    addNames(option.expand);
  } else if (typeof option === "object") addObject(tree, option, []);
  return tree;
}
