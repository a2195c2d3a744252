import { ApiError } from "./api-error";

/** What a method answers: an object (null: a null object), a value, or nothing. */
export type MethodResult = HostObject | null | Scalar | undefined;

/** A value that is no object of the host. */
export class Scalar {
  readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }
}

/** A property that is a plain value. Absent `set`: read only. */
export interface ScalarMember<Target> {
  readonly get: (target: Target) => unknown;
  readonly set?: (target: Target, value: unknown) => void;
}

/** One class of the API over something of the workbook. Names are those on the wire: "RowCount", "GetRange". */
export interface TypeDefinition<Target extends object> {
  readonly name: string;
  readonly scalars?: Readonly<Record<string, ScalarMember<Target>>>;
  readonly navigation?: Readonly<Record<string, (target: Target) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (target: Target, args: CallArguments) => MethodResult>>;
  /** The items of a collection. */
  readonly items?: (target: Target) => readonly HostObject[];
  /** How clients refer to it later, where it is neither an `Id` nor a range. */
  readonly identity?: (target: Target) => string | number;
  /** Kept by reference: ranges follow their cells. */
  readonly tracked?: boolean;
}

/** A member that is known and never wanted in "all properties", because it costs or says nothing. */
const NOT_IN_ALL = new Set(["Hyperlink", "Style"]);

/** An object as office.js sees it: a type over a target. */
export class HostObject {
  readonly typeName: string;
  readonly target: object;
  readonly tracked: boolean;
  /** Given by the processor to what is tracked. */
  referenceId: string | null = null;
  private readonly members: Members;

  constructor(typeName: string, target: object, tracked: boolean, members: Members) {
    this.typeName = typeName;
    this.target = target;
    this.tracked = tracked;
    this.members = members;
  }

  hasScalar(name: string): boolean {
    return this.members.scalars.has(name);
  }

  /** Names that an unspecified load brings. */
  defaultScalars(): readonly string[] {
    return [...this.members.scalars].filter((name) => !NOT_IN_ALL.has(name));
  }

  get(name: string): unknown {
    return this.members.get(name);
  }

  /** False: there is no such property, or it is read only. */
  set(name: string, value: unknown): boolean {
    return this.members.set(name, value);
  }

  /** undefined: there is no such member. */
  navigate(name: string): HostObject | null | undefined {
    return this.members.navigate(name);
  }

  canCall(name: string): boolean {
    return this.members.methods.has(name);
  }

  call(name: string, args: CallArguments): MethodResult {
    return this.members.call(name, args);
  }

  /** null: it is no collection. */
  items(): readonly HostObject[] | null {
    return this.members.items();
  }

  identity(): { readonly name: "Id" | "_Id"; readonly value: unknown } | null {
    const identity = this.members.identity();
    if (identity !== undefined) return { name: "_Id", value: identity };
    if (this.hasScalar("Id")) return { name: "Id", value: this.get("Id") };
    return this.hasScalar("_Id") ? { name: "_Id", value: this.get("_Id") } : null;
  }
}

/** The arguments of one call, asked for by the kind they must be. */
export class CallArguments {
  private readonly values: readonly unknown[];

  constructor(values: readonly unknown[]) {
    this.values = values;
  }

  value(index: number): unknown {
    return this.values[index] ?? null;
  }

  all(): readonly unknown[] {
    return this.values;
  }

  given(index: number): boolean {
    return this.value(index) !== null;
  }

  text(index: number): string {
    const value = this.value(index);
    if (typeof value === "string") return value;
    if (typeof value === "number") return String(value);
    throw new ApiError("InvalidArgument");
  }

  optionalText(index: number): string | null {
    return this.given(index) ? this.text(index) : null;
  }

  number(index: number): number {
    const value = this.value(index);
    if (typeof value === "number" && Number.isFinite(value)) return value;
    throw new ApiError("InvalidArgument");
  }

  integer(index: number): number {
    const value = this.number(index);
    if (Number.isInteger(value)) return value;
    throw new ApiError("InvalidArgument");
  }

  optionalInteger(index: number): number | null {
    return this.given(index) ? this.integer(index) : null;
  }

  flag(index: number, absent = false): boolean {
    const value = this.value(index);
    if (value === null) return absent;
    if (typeof value === "boolean") return value;
    throw new ApiError("InvalidArgument");
  }

  /** An object of the host, or null. */
  object(index: number): HostObject | null {
    const value = this.value(index);
    return value instanceof HostObject ? value : null;
  }

  /** A plain object; {} where none was given. */
  record(index: number): Readonly<Record<string, unknown>> {
    const value = this.value(index) ?? {};
    if (typeof value !== "object" || Array.isArray(value) || value instanceof HostObject)
      throw new ApiError("InvalidArgument");
    return value as Readonly<Record<string, unknown>>;
  }
}

interface Members {
  readonly scalars: ReadonlySet<string>;
  readonly methods: ReadonlySet<string>;
  readonly get: (name: string) => unknown;
  readonly set: (name: string, value: unknown) => boolean;
  readonly navigate: (name: string) => HostObject | null | undefined;
  readonly call: (name: string, args: CallArguments) => MethodResult;
  readonly items: () => readonly HostObject[] | null;
  readonly identity: () => string | number | undefined;
}

/** What the host implements, by class: the conformance table is made from it. */
export interface DefinedType {
  readonly name: string;
  readonly readable: readonly string[];
  readonly writable: readonly string[];
  readonly navigation: readonly string[];
  readonly methods: readonly string[];
}

const defined = new Map<string, DefinedType>();

export function definedTypes(): ReadonlyMap<string, DefinedType> {
  return defined;
}

/** Declares a class of the API; the result makes its objects. */
export function defineType<Target extends object>(type: TypeDefinition<Target>): (target: Target) => HostObject {
  const scalars = type.scalars ?? {};
  const navigation = type.navigation ?? {};
  const methods = type.methods ?? {};
  // A second would hide the first from the conformance table.
  if (defined.has(type.name)) throw new Error(`Two definitions of ${type.name}`);
  const scalarNames = new Set(Object.keys(scalars));
  const methodNames = new Set(Object.keys(methods));
  defined.set(type.name, {
    name: type.name,
    readable: [...scalarNames],
    writable: [...scalarNames].filter((name) => scalars[name]?.set !== undefined),
    navigation: Object.keys(navigation),
    methods: [...methodNames],
  });
  return (target) =>
    new HostObject(type.name, target, type.tracked ?? false, {
      scalars: scalarNames,
      methods: methodNames,
      get: (name) => scalars[name]?.get(target),
      set: (name, value) => {
        const setter = scalars[name]?.set;
        if (setter === undefined) return false;
        setter(target, value);
        return true;
      },
      navigate: (name) => (Object.hasOwn(navigation, name) ? navigation[name]?.(target) : undefined),
      call: (name, args) => methods[name]?.(target, args),
      items: () => type.items?.(target) ?? null,
      identity: () => type.identity?.(target),
    });
}
