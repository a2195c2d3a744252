import { parseArea, splitSheet } from "@offline-excel/xlsx/address";
import type { NotedCell } from "@offline-excel/xlsx/note-writer";
import { type Person, readPersons } from "@offline-excel/xlsx/persons";
import { attribute, child, children, numberAttribute } from "@offline-excel/xlsx/xml";
import { ApiError } from "../../protocol/api-error";
import { asFlag, asText, type CallArguments } from "../../protocol/arguments";
import { type HostObject, Scalar, type ScalarMember } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import { Area } from "../../workbook/area";
import type { Book } from "../../workbook/book";
import {
  addAnswer, addComment, answers, commentOf, comments, findRemark, isResolved, placeOf, type Remark, removeRemark,
  resolve, setText, textOf,
} from "../../workbook/comments"; // prettier-ignore
import { rangeObject } from "../objects";
import type { Sheet } from "../../workbook/sheet";

interface RemarkTarget {
  readonly book: Book;
  /** It is looked up each time: what was deleted is not there. */
  readonly id: string;
}
interface ListTarget {
  readonly book: Book;
  /** null: all of the workbook. */
  readonly sheet: Sheet | null;
}

function remark({ book, id }: RemarkTarget): Remark {
  const found = findRemark(book, id);
  if (found === null) throw new ApiError("ItemNotFound");
  return found;
}

function person(target: RemarkTarget): Person | null {
  const id = attribute(remark(target).element, "personId");
  const { file } = target.book;
  return readPersons(file.parts, file.part).find((one) => one.id === id) ?? null;
}

interface Mention {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly start: number;
  readonly length: number;
}

function mentions(target: RemarkTarget): Mention[] {
  const box = child(remark(target).element, "mentions");
  const { file } = target.book;
  const persons = readPersons(file.parts, file.part);
  return (box === null ? [] : children(box, "mention")).map((element, id) => {
    const found = persons.find((one) => one.id === attribute(element, "mentionpersonId"));
    const [start, length] = [numberAttribute(element, "startIndex") ?? 0, numberAttribute(element, "length") ?? 0];
    return { id, name: found?.name ?? "", email: found?.email ?? "", start, length };
  });
}

/** The text with those who are mentioned in tags; plain comments are their text. */
function richContent(target: RemarkTarget): string {
  return mentions(target)
    .sort((a, b) => b.start - a.start)
    .reduce(
      (text, { id, start, length }) =>
        `${text.slice(0, start)}<at id="${id}">${text.slice(start, start + length).replace(/^@/, "")}</at>${text.slice(start + length)}`,
      textOf(remark(target)),
    );
}

/** What comments and answers have in common. */
const SCALARS: Readonly<Record<string, ScalarMember<RemarkTarget>>> = {
  Id: { get: (target) => remark(target).id },
  AuthorName: { get: (target) => person(target)?.name ?? "" },
  AuthorEmail: { get: (target) => person(target)?.email ?? "" },
  Content: {
    get: (target) => textOf(remark(target)),
    set: (target, value) => {
      setText(target.book, remark(target), asText(value));
    },
  },
  ContentType: { get: (target) => (mentions(target).length > 0 ? "Mention" : "Plain") },
  CreationDate: {
    get: (target) => {
      const date = attribute(remark(target).element, "dT");
      return date === null ? null : date.endsWith("Z") ? date : `${date}Z`;
    },
  },
  Mentions: { get: (target) => mentions(target).map(({ id, name, email }) => ({ id, name, email })) },
  RichContent: { get: richContent },
};

function resolved(set?: (target: RemarkTarget, value: unknown) => void): ScalarMember<RemarkTarget> {
  const get = (target: RemarkTarget): boolean => isResolved(commentOf(target.book, remark(target)));
  return set === undefined ? { get } : { get, set };
}

function location(target: RemarkTarget): HostObject {
  const { sheet, ...found } = remark(target);
  return rangeObject(new Area(target.book, sheet, { ...placeOf({ sheet, ...found }), rows: 1, columns: 1 }));
}

function remove(target: RemarkTarget): undefined {
  removeRemark(target.book, remark(target));
}

const reply = defineClass<RemarkTarget>({
  name: "CommentReply",
  scalars: { ...SCALARS, Resolved: resolved() },
  methods: {
    Delete: remove,
    GetLocation: location,
    GetParentComment: (target) => comment({ ...target, id: commentOf(target.book, remark(target)).id }),
  },
});

const replies = defineClass<RemarkTarget>({
  name: "CommentReplyCollection",
  items: (target) => replyIds(target).map((id) => reply({ ...target, id })),
  methods: {
    Add: (target, args) => {
      const made = addAnswer(target.book, remark(target), plainText(args, 0));
      return reply({ ...target, id: made.id });
    },
    GetCount: (target) => new Scalar(replyIds(target).length),
    GetItem: (target, args) => reply({ ...target, id: needed(replyIds(target).find((id) => id === args.text(0))) }),
    GetItemAt: (target, args) => reply({ ...target, id: atIndex(replyIds(target), args) }),
    GetItemOrNullObject: (target, args) => {
      const id = replyIds(target).find((one) => one === args.text(0));
      return id === undefined ? null : reply({ ...target, id });
    },
  },
});

function replyIds(target: RemarkTarget): string[] {
  return answers(target.book, remark(target)).map(({ id }) => id);
}

const comment: (target: RemarkTarget) => HostObject = defineClass<RemarkTarget>({
  name: "Comment",
  scalars: {
    ...SCALARS,
    Resolved: resolved((target, value) => {
      resolve(target.book, remark(target), asFlag(value));
    }),
  },
  navigation: { Replies: replies },
  methods: { Delete: remove, GetLocation: location },
});

export const commentList = defineClass<ListTarget>({
  name: "CommentCollection",
  items: (target) => list(target).map(({ id }) => comment({ book: target.book, id })),
  methods: {
    Add: (target, args) => {
      const { sheet, cell } = place(target, args);
      return comment({ book: target.book, id: addComment(target.book, sheet, cell, plainText(args, 1)).id });
    },
    GetCount: (target) => new Scalar(list(target).length),
    GetItem: (target, args) => comment({ book: target.book, id: needed(found(target, args.text(0))?.id) }),
    GetItemAt: (target, args) => {
      const ids = list(target).map(({ id }) => id);
      return comment({ book: target.book, id: atIndex(ids, args) });
    },
    GetItemByCell: (target, args) => {
      const { sheet, cell } = place(target, args);
      const at = list(target).find((one) => {
        const own = placeOf(one);
        return one.sheet === sheet && own.row === cell.row && own.column === cell.column;
      });
      return comment({ book: target.book, id: needed(at?.id) });
    },
    GetItemByReplyId: ({ book }, args) => {
      const answer = findRemark(book, args.text(0));
      if (answer === null || commentOf(book, answer) === answer) throw new ApiError("ItemNotFound");
      return comment({ book, id: commentOf(book, answer).id });
    },
    GetItemOrNullObject: (target, args) => {
      const one = found(target, args.text(0));
      return one === undefined ? null : comment({ book: target.book, id: one.id });
    },
  },
});

function list({ book, sheet }: ListTarget): Remark[] {
  return comments(book, sheet === null ? book.sheets : [sheet]);
}

function found(target: ListTarget, id: string): Remark | undefined {
  return list(target).find((one) => one.id === id);
}

function needed(id: string | undefined): string {
  if (id === undefined) throw new ApiError("ItemNotFound");
  return id;
}

function atIndex(ids: readonly string[], args: CallArguments): string {
  const id = ids[args.integer(0)];
  if (id === undefined) throw new ApiError("InvalidArgument");
  return id;
}

/** Those who are mentioned are people of an organisation: the host knows none, and says so. */
function plainText(args: CallArguments, index: number): string {
  if (args.given(index + 1) && args.value(index + 1) !== "Plain") throw new ApiError("NotImplemented");
  return args.text(index);
}

/** One cell: as a range, with the name of its sheet, or by its address alone in the list of a sheet. */
function place({ book, sheet: own }: ListTarget, args: CallArguments): { sheet: Sheet; cell: NotedCell } {
  const target = args.object(0)?.target;
  const { sheet: name, rest } = target instanceof Area ? { sheet: null, rest: "" } : splitSheet(args.text(0));
  const sheet = target instanceof Area ? target.sheet : name === null ? own : book.findSheet(name);
  const bounds = target instanceof Area ? target : parseArea(rest);
  if (sheet === null || bounds === null || bounds.rows * bounds.columns !== 1) throw new ApiError("InvalidArgument");
  if (own !== null && own !== sheet) throw new ApiError("InvalidArgument");
  return { sheet, cell: { row: bounds.row, column: bounds.column } };
}
