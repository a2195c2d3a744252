import { WorkbookError } from "../workbook/workbook-error";
import { ApiError } from "./api-error";
import { CallArguments } from "./arguments";
import { HostObject, type MethodResult, Scalar } from "./host-object";
import {
  ACTION, type ActionInfo, type ArgumentInfo, type ErrorBody, PATH, type ObjectPathInfo, type Referenced, type RequestBody,
  type ResponseBody,
} from "./messages"; // prettier-ignore
import { clientName, identityOf, type Offers, queryObject, serverName } from "./query";
import { apiErrorOf } from "./workbook-errors";

/** What the processor asks of the workbook. */
export interface Root {
  readonly object: HostObject;
  /** Objects of the shell that a client makes by name; null: unknown. */
  readonly service: (name: string) => HostObject | null;
  /** Whether the Excel that the host is has the member of that class: "Range", "GetPrecedents". */
  readonly offers: Offers;
  /** Whether any Excel has it. */
  readonly known: Offers;
  /** Called for each member that is not there. */
  readonly missing: (location: string) => void;
  /** Called with what no add-in should cause: a fault of the host. */
  readonly fault: (error: unknown) => void;
}

/** Carries out batches. One lives as long as its workbook: references outlive a batch. */
export class Processor {
  private readonly root: Root;
  private readonly references = new Map<string, HostObject>();
  private nextReference = 1;

  constructor(root: Root) {
    this.root = root;
  }

  /** Objects that clients hold by reference: their areas follow the cells. */
  kept(): Iterable<HostObject> {
    return this.references.values();
  }

  /** References of another workbook's clients name nothing here, and none of ours is named as they are. */
  continueFrom(other: Processor): void {
    this.nextReference = Math.max(this.nextReference, other.nextReference);
  }

  process(request: RequestBody): ResponseBody {
    return new Batch(this.root, request, this).run();
  }

  keep(object: HostObject): void {
    if (object.referenceId !== null || !object.tracked) return;
    object.referenceId = `{${this.nextReference}}${object.typeName}`;
    this.nextReference += 1;
    this.references.set(object.referenceId, object);
  }

  release(id: unknown): void {
    if (typeof id !== "string") return;
    const object = this.references.get(id);
    if (object === undefined) return;
    object.referenceId = null;
    this.references.delete(id);
  }

  find(id: string): HostObject | undefined {
    return this.references.get(id);
  }
}

/** One request: paths are followed once and remembered, actions carried out in order until one fails. */
class Batch {
  private readonly objects = new Map<number, HostObject | null>();
  private readonly results: { ActionId: number; Value: unknown }[] = [];
  private readonly traces: number[] = [];
  private place = "";

  constructor(
    private readonly root: Root,
    private readonly request: RequestBody,
    private readonly processor: Processor,
  ) {}

  run(): ResponseBody {
    let error: ErrorBody | undefined;
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        this.act(action);
      } catch (thrown) {
        error = this.errorOf(thrown, index);
        break;
      }
    }
    return {
      Results: this.results,
      ...(this.traces.length > 0 ? { TraceIds: this.traces } : {}),
      ...(error === undefined ? {} : { Error: error }),
    };
  }

  private errorOf(error: unknown, index: number): ErrorBody {
    const answered = error instanceof WorkbookError ? apiErrorOf(error) : error;
    if (!(answered instanceof ApiError)) this.root.fault(error);
    const thrown = answered instanceof ApiError ? answered : new ApiError("GeneralException");
    const location = thrown.location ?? this.place;
    if (thrown.code === "ApiNotFound") this.root.missing(location);
    return {
      Code: thrown.code,
      Message: thrown.message,
      Location: location,
      ActionIndex: index,
      HttpStatusCode: thrown.status,
    };
  }

  private answer(action: ActionInfo, value: unknown): void {
    this.results.push({ ActionId: action.Id, Value: value ?? null });
  }

  private act(action: ActionInfo): void {
    if (action.ActionType === ACTION.trace) {
      this.traces.push(action.Id);
      this.answer(action, null);
      return;
    }
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        if (object !== null && this.request.AutoKeepReference === true) this.processor.keep(object);
        this.answer(action, object === null ? null : identityOf(object));
        return;
      case ACTION.query:
      case ACTION.queryAsJson:
        this.place = object?.typeName ?? "";
        this.answer(
          action,
          object === null
            ? null
            : queryObject(object, action.QueryInfo ?? {}, action.ActionType === ACTION.queryAsJson, this.root),
        );
        return;
      case ACTION.method:
        this.answer(action, object === null ? null : this.callAction(object, action));
        return;
      case ACTION.setProperty:
        if (object !== null) this.setProperty(object, action.Name, this.args(action.ArgumentInfo).value(0));
        return;
      case ACTION.ensureUnchanged:
        return;
      case ACTION.update:
        if (object !== null) this.update(object, action.ObjectState ?? {});
        return;
      default:
        throw new ApiError("NotImplemented");
    }
  }

  private callAction(object: HostObject, action: ActionInfo): unknown {
    const args = this.args(action.ArgumentInfo);
    if (action.Name === "_KeepReference") {
      this.processor.keep(object);
      return null;
    }
    if (action.Name === "_RemoveReference") {
      for (const id of args.all()) this.processor.release(id);
      return null;
    }
    // Handlers live in the client; the host sends every event to it.
    if (/^_(?:Un)?[Rr]egister\w*$/.test(action.Name)) return null;
    const result = this.call(object, action.Name, args);
    if (result instanceof Scalar) return result.value;
    return result instanceof HostObject ? identityOf(result) : null;
  }

  private call(object: HostObject, name: string, args: CallArguments): MethodResult {
    this.place = `${object.typeName}.${clientName(name)}`;
    if (!object.canCall(name) || !this.root.offers(object.typeName, name))
      throw new ApiError("ApiNotFound", undefined, this.place);
    return object.call(name, args);
  }

  private setProperty(object: HostObject, name: string, value: unknown): void {
    this.place = `${object.typeName}.${clientName(name)}`;
    if (!this.root.offers(object.typeName, name)) throw new ApiError("ApiNotFound", undefined, this.place);
    if (!object.set(name, value)) {
      throw new ApiError(object.hasScalar(name) ? "InvalidArgument" : "ApiNotFound", undefined, this.place);
    }
  }

  private update(object: HostObject, state: Readonly<Record<string, unknown>>): void {
    for (const [key, value] of Object.entries(state)) {
      const name = serverName(key);
      const isObject = !object.hasScalar(name) && this.root.offers(object.typeName, name);
      const inner = isObject ? object.navigate(name) : undefined;
      if (inner !== undefined && inner !== null && typeof value === "object" && value !== null) {
        this.update(inner, value as Readonly<Record<string, unknown>>);
      } else {
        this.setProperty(object, name, value);
      }
    }
  }

  private args(info: ArgumentInfo | undefined): CallArguments {
    const referenced = info?.ReferencedObjectPathIds;
    return new CallArguments((info?.Arguments ?? []).map((value, index) => this.argument(value, referenced?.[index])));
  }

  private argument(value: unknown, referenced: Referenced | undefined): unknown {
    if (typeof referenced === "number" && referenced !== 0) return this.resolve(referenced);
    if (Array.isArray(referenced) && Array.isArray(value)) {
      return value.map((item, index) => this.argument(item, (referenced as readonly Referenced[])[index]));
    }
    return this.literal(value);
  }

  /** Objects inside plain objects come as {"_ObjectPathId": n}. */
  private literal(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if ("_ObjectPathId" in value && typeof value._ObjectPathId === "number") return this.resolve(value._ObjectPathId);
    const entries = Object.entries(value);
    if (!entries.some(([, inner]) => typeof inner === "object" && inner !== null)) return value;
    return Object.fromEntries(entries.map(([key, inner]) => [key, this.literal(inner)]));
  }

  private resolve(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (path === undefined) throw new ApiError("InvalidReference");
    const object = this.follow(path);
    this.objects.set(id, object);
    return object;
  }

  private follow(path: ObjectPathInfo): HostObject | null {
    switch (path.ObjectPathType) {
      case PATH.globalObject:
        return this.root.object;
      case PATH.newObject: {
        const service = this.root.service(path.Name);
        if (service === null) throw new ApiError("ApiNotFound", undefined, path.Name);
        return service;
      }
      case PATH.referenceId: {
        const object = this.processor.find(path.Name);
        if (object === undefined) throw new ApiError("InvalidReference");
        return object;
      }
      case PATH.nullObject:
        return null;
      default:
        return this.followFrom(this.resolve(path.ParentObjectPathId ?? 0), path);
    }
  }

  private followFrom(parent: HostObject | null, path: ObjectPathInfo): HostObject | null {
    if (parent === null) return null;
    if (path.ObjectPathType === PATH.property) {
      this.place = `${parent.typeName}.${clientName(path.Name)}`;
      const object = this.root.offers(parent.typeName, path.Name) ? parent.navigate(path.Name) : undefined;
      if (object === undefined) throw new ApiError("ApiNotFound", undefined, this.place);
      return object;
    }
    const name = path.ObjectPathType === PATH.indexer ? "GetItem" : path.Name;
    const result = this.call(parent, name, this.args(path.ArgumentInfo));
    if (result === null || result instanceof HostObject) return result;
    throw new ApiError("GeneralException");
  }
}
