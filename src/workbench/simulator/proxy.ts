/** The client objects that the add-in holds: generic proxies over the shape of Excel's classes. */
import type { EventHandler, SimulatedContext } from "./context";
import { payloadBytes } from "./context";
import { RichApiError } from "./errors";
import type { HostObject } from "./host-of";
import { emptyTree, loadTree, type LoadTree } from "./load";
import { shapeOf, type ApiSet, type ClassShape } from "./shape";

const NODE = Symbol("node of a simulated client object");

/** What the simulator knows of one client object of the add-in. */
export class ObjectNode {
  /** Undefined until the request that makes it ran; null for a null object. */
  host: HostObject | null | undefined = undefined;
  /** Null until the add-in may know it, that is after the sync. */
  isNull: boolean | null = null;
  readonly loaded = new Map<string, unknown>();
  readonly children = new Map<string, unknown>();
  items: readonly unknown[] | null = null;
  readonly shape: ClassShape;

  constructor(
    readonly className: string,
    readonly path: string,
    readonly context: SimulatedContext,
  ) {
    this.shape = shapeOf(className);
  }

  arrive(): void {
    this.isNull = this.host === null;
  }

  /** The host, while the queue is worked off. Using a null object is an error in Excel, whatever is asked of it. */
  existing(): HostObject {
    if (this.host === undefined || this.host === null) throw new RichApiError("ItemNotFound", this.path);
    return this.host;
  }
}

function nodeOf(value: unknown): ObjectNode | null {
  if (typeof value !== "object" || value === null) return null;
  return NODE in value ? ((value as { [NODE]: ObjectNode })[NODE] ?? null) : null;
}

/** Replaces client objects by their hosts, also inside plain objects and arrays. */
function withHosts(value: unknown): unknown {
  const node = nodeOf(value);
  if (node !== null) {
    if (node.host === undefined || node.host === null) throw new RichApiError("InvalidArgument", node.path);
    return node.host;
  }
  if (Array.isArray(value)) return value.map(withHosts);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withHosts(member)]));
}

function requireMember(node: ObjectNode, name: string, set: ApiSet): HostObject {
  const host = node.existing();
  if (!node.context.session.supports(set)) throw new RichApiError("ApiNotFound", `${node.className}.${name}`);
  if (!(name in host)) throw new RichApiError("NotImplemented", `${node.className}.${name}`);
  return host;
}

function member(host: HostObject, name: string): unknown {
  return (host as Record<string, unknown>)[name];
}

function loadItems(node: ObjectNode, itemClass: string, tree: LoadTree): void {
  const hosts = member(node.existing(), "items") as readonly HostObject[];
  const items = hosts.map((host, index) => {
    const item = new ObjectNode(itemClass, `${node.path}.items[${index}]`, node.context);
    item.host = host;
    node.context.deliver(undefined, () => item.arrive());
    fill(item, tree);
    return objectProxy(item);
  });
  node.context.deliver(undefined, () => {
    node.items = items;
  });
}

function loadProperty(node: ObjectNode, name: string, set: ApiSet): void {
  const value = member(requireMember(node, name, set), name);
  node.context.deliver(value, () => node.loaded.set(name, value));
}

function loadChild(node: ObjectNode, name: string, tree: LoadTree): void {
  const child = nodeOf(childObject(node, name));
  const [, set] = node.shape.objects[name] ?? ["", ""];
  if (child === null) throw new RichApiError("UnknownMember", `${node.className}.${name}`);
  child.host = member(requireMember(node, name, set), name) as HostObject;
  node.context.deliver(undefined, () => child.arrive());
  fill(child, tree);
}

/** Works off a `load`: all that is asked of this object and, along the tree, of those that it leads to. */
function fill(node: ObjectNode, tree: LoadTree): void {
  if (node.host === null) return;
  const { item, properties, objects } = node.shape;
  if (item !== undefined) {
    const own = new Map([...tree].filter(([name]) => name !== "items" && !(name in properties)));
    const inner = tree.get("items") ?? emptyTree();
    loadItems(node, item, new Map([...own, ...inner]));
  }
  for (const [name, inner] of tree) {
    const property = properties[name];
    if (name === "*") {
      for (const [each, [, set]] of Object.entries(properties))
        if (each in node.existing()) loadProperty(node, each, set);
    } else if (property !== undefined) loadProperty(node, name, property[1]);
    else if (name in objects) loadChild(node, name, inner);
    else if (item === undefined) throw new RichApiError("UnknownMember", `${node.className}.${name}`);
  }
}

function childObject(node: ObjectNode, name: string): unknown {
  const existing = node.children.get(name);
  if (existing !== undefined) return existing;
  const [target, set] = node.shape.objects[name] ?? ["", ""];
  const child = node.context.object(
    target,
    `${node.path}.${name}`,
    () => member(requireMember(node, name, set), name) as HostObject,
  );
  node.children.set(name, child);
  return child;
}

function callMethod(node: ObjectNode, name: string, result: string, set: ApiSet, args: unknown[]): unknown {
  const statement = `${node.path}.${name}(…)`;
  const call = (): unknown => {
    const host = requireMember(node, name, set);
    const method = member(host, name) as (...hostArgs: unknown[]) => unknown;
    return method.apply(host, args.map(withHosts));
  };
  if (result !== "void" && result !== "value") {
    const nullable = name.endsWith("OrNullObject");
    return node.context.object(result, statement, () => {
      const host = call() ?? null;
      if (host === null && !nullable) throw new RichApiError("ItemNotFound", statement);
      return host;
    });
  }
  const answer = new PendingResult(statement);
  node.context.enqueue({
    statement,
    bytes: statement.length + payloadBytes(args),
    run: async () => {
      await node.context.session.settled();
      const value = call();
      node.context.deliver(value, () => answer.arrive(value));
    },
  });
  return result === "value" ? answer : undefined;
}

/** `OfficeExtension.ClientResult`: its value can be read after the sync. */
class PendingResult {
  private arrived: { readonly value: unknown } | null = null;
  constructor(private readonly statement: string) {}
  arrive(value: unknown): void {
    this.arrived = { value };
  }
  get value(): unknown {
    if (this.arrived === null) throw new RichApiError("PropertyNotLoaded", this.statement);
    return this.arrived.value;
  }
}

function eventHandlers(node: ObjectNode, name: string): unknown {
  const set = node.shape.events[name] ?? "";
  const { context } = node;
  return {
    add: (handler: EventHandler) => {
      let end = (): void => undefined;
      context.enqueue({
        statement: `${node.path}.${name}.add(…)`,
        bytes: 0,
        run: () => {
          if (!context.session.supports(set))
            throw new RichApiError("ApiNotFound", `${node.className}.${name}`);
          end = context.session.listen(node.existing(), name, handler);
        },
      });
      const remove = (): void => {
        context.enqueue({ statement: `${node.path}.${name}.remove()`, bytes: 0, run: () => end() });
      };
      return { context, remove };
    },
  };
}

function assign(node: ObjectNode, name: string, value: unknown): void {
  const [access, set] = node.shape.properties[name] ?? [];
  if (access === undefined || set === undefined)
    throw new RichApiError("UnknownMember", `${node.className}.${name}`);
  if (access === "read") throw new TypeError(`${node.className}.${name} is read-only`);
  const statement = `${node.path}.${name} = …`;
  node.context.enqueue({
    statement,
    bytes: statement.length + payloadBytes(value),
    run: () => {
      const host = requireMember(node, name, set);
      if (!Reflect.set(host, name, withHosts(value)))
        throw new RichApiError("NotImplemented", `setting ${node.className}.${name}`);
    },
  });
  node.loaded.set(name, value);
}

function assignAll(node: ObjectNode, values: object): void {
  for (const [name, value] of Object.entries(values)) {
    const child = name in node.shape.objects ? nodeOf(childObject(node, name)) : null;
    if (child !== null) assignAll(child, value as object);
    else assign(node, name, value);
  }
}

/** The members that every client object has. Undefined where `name` is none of them. */
function commonMember(
  node: ObjectNode,
  proxy: unknown,
  name: string,
): { readonly value: unknown } | undefined {
  switch (name) {
    case "context":
      return { value: node.context };
    case "isNullObject":
      if (node.isNull === null) throw new RichApiError("PropertyNotLoaded", `${node.path}.isNullObject`);
      return { value: node.isNull };
    case "load":
      return {
        value: (option?: unknown) => {
          const tree = loadTree(option);
          node.context.enqueue({
            statement: `${node.path}.load(…)`,
            bytes: payloadBytes(option),
            run: async () => {
              await node.context.session.settled();
              fill(node, tree);
            },
          });
          return proxy;
        },
      };
    case "set":
      return { value: (values: object) => assignAll(node, values) };
    case "toJSON":
      return { value: () => Object.fromEntries(node.loaded) };
    case "track":
    case "untrack":
      return { value: () => proxy };
    case "items":
      if (node.shape.item === undefined) return undefined;
      if (node.items === null) throw new RichApiError("PropertyNotLoaded", `${node.path}.items`);
      return { value: node.items };
    default:
      return undefined;
  }
}

function read(node: ObjectNode, proxy: unknown, name: string): unknown {
  const common = commonMember(node, proxy, name);
  if (common !== undefined) return common.value;
  const { properties, objects, methods, events } = node.shape;
  if (name in objects) return childObject(node, name);
  const method = methods[name];
  if (method !== undefined) return (...args: unknown[]) => callMethod(node, name, method[0], method[1], args);
  if (name in events) return eventHandlers(node, name);
  if (!(name in properties)) throw new RichApiError("UnknownMember", `${node.className}.${name}`);
  if (!node.loaded.has(name)) throw new RichApiError("PropertyNotLoaded", `${node.path}.${name}`);
  return node.loaded.get(name);
}

/** The client object for a node. A symbol and `then` (asked by `await`) are no members; any other unknown name throws. */
export function objectProxy(node: ObjectNode): unknown {
  const proxy: unknown = new Proxy(
    {},
    {
      get: (_target, name) => {
        if (name === NODE) return node;
        return typeof name === "symbol" || name === "then" ? undefined : read(node, proxy, name);
      },
      has: (_target, name) => name === NODE || name === "context",
      set: (_target, name, value) => {
        if (typeof name === "symbol") return false;
        assign(node, name, value);
        return true;
      },
    },
  );
  return proxy;
}
