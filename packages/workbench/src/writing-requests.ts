import {
  ACTION,
  type ActionInfo,
  type ObjectPathInfo,
  PATH,
  type RequestBody,
} from "@offline-excel/excel-host/protocol/messages";

/** Methods that leave the workbook as it is, by the beginning of their name on the wire. */
const READING =
  /^(?:_|Get|Load|Find|Intersect|Offset|Is|Has|Calculate|Activate|Select|Suspend|Resume|Save|Show(?:Card|Dialog)|Navigate|Notify|ToJSON)/;
/** What a person's undo does not reach: an add-in's own settings, how Excel works, what it computes outside of cells. */
const ASIDE: ReadonlySet<string> = new Set(["Settings", "Application", "Functions", "Runtime"]);
/** Facts of the open file, and not of what is in it. */
const OPEN_FILE: ReadonlySet<string> = new Set(["IsDirty", "AutoSave"]);

/** Whether an add-in's request changes what is in the workbook: in Excel such a request is one step to undo. */
export function writesToWorkbook(request: RequestBody): boolean {
  const at = (id: number | undefined): ObjectPathInfo | undefined =>
    id === undefined ? undefined : request.ObjectPaths[String(id)];
  /** The path and what it hangs on, innermost first. */
  const chain = (id: number): readonly ObjectPathInfo[] => {
    const found: ObjectPathInfo[] = [];
    for (let path = at(id); path !== undefined && !found.includes(path); path = at(path.ParentObjectPathId))
      found.push(path);
    return found;
  };
  const aside = (id: number): boolean =>
    chain(id).some(
      ({ ObjectPathType, Name }) =>
        ObjectPathType === PATH.newObject || (ObjectPathType === PATH.property && ASIDE.has(Name)),
    );
  const writes = ({ ActionType, Name }: ActionInfo): boolean =>
    ActionType === ACTION.update ||
    (ActionType === ACTION.setProperty && !OPEN_FILE.has(Name)) ||
    (ActionType === ACTION.method && !READING.test(Name));
  return (
    request.Actions.some((action) => writes(action) && !aside(action.ObjectPathId)) ||
    Object.values(request.ObjectPaths).some(
      ({ Id, ObjectPathType, Name }) => ObjectPathType === PATH.method && !READING.test(Name) && !aside(Id),
    )
  );
}
