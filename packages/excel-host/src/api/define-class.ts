import { defineType, type HostObject, type ScalarMember, type TypeDefinition } from "../protocol/host-object";

/** Classes that Microsoft's types declare. */
export type ClientClass = {
  [Name in keyof typeof Excel]: (typeof Excel)[Name] extends abstract new (...args: never[]) => object ? Name : never;
}[keyof typeof Excel];

/**
 * A class's members as requests name them: those of the types with a capital, the client's own, "_Id", and of a collection an
 * item by its id, which is asked for also where the types have it by place alone.
 */
type Wire<Name extends ClientClass> =
  | Capitalize<string & keyof InstanceType<(typeof Excel)[Name]>>
  | `_${string}`
  | "GetItem"
  | (Name extends keyof OtherNames ? OtherNames[Name] : never);

/** Members that requests name otherwise than the types do. */
interface OtherNames {
  /** Read as ShowGridlines and ShowHeadings. */
  readonly Worksheet: "Gridlines" | "Headings";
  /** What Excel.createWorkbook asks for, on the desktop and on the web. */
  readonly Application: "CreateWorkbook";
  readonly Workbook: "CreateAndOpenWorkbook";
}

export type ClassDefinition<Target extends object, Name extends ClientClass> = Omit<
  TypeDefinition<Target>,
  "name" | "scalars" | "navigation" | "methods"
> & {
  readonly name: Name;
  readonly scalars?: Readonly<Partial<Record<Wire<Name>, ScalarMember<Target>>>>;
  readonly navigation?: Readonly<
    Partial<Record<Wire<Name>, NonNullable<TypeDefinition<Target>["navigation"]>[string]>>
  >;
  readonly methods?: Readonly<Partial<Record<Wire<Name>, NonNullable<TypeDefinition<Target>["methods"]>[string]>>>;
};

/** One class of the API; a member that Microsoft's types do not have fails compilation. */
export function defineClass<Target extends object>(
  definition: { [Name in ClientClass]: ClassDefinition<Target, Name> }[ClientClass],
): (target: Target) => HostObject {
  return defineType(definition as TypeDefinition<Target>);
}
