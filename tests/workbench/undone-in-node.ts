import { vi } from "vitest";
import { EmbeddedWorkbook } from "@offline-excel/excel-host/embedded-workbook";
import type { RequestBody } from "@offline-excel/excel-host/protocol/messages";
import type { EventEntry } from "@offline-excel/excel-host/workbook/event-entry";
import { createOfficeRuntime } from "@offline-excel/excel-host/node";
import type { ProfileName } from "@offline-excel/excel-host/profiles";
import { EditHistory } from "@offline-excel/workbench/edit-history";
import { OpenWorkbook } from "@offline-excel/workbench/open-workbook";

/** The page's session and history in Node, with the real office.js before whichever workbook the session has. */
export interface NodeSession {
  readonly session: OpenWorkbook;
  readonly history: EditHistory;
  /** Every request of office.js, as it went over the wire. */
  readonly requests: RequestBody[];
  readonly events: EventEntry[];
}

export function sessionOf(bytes: Uint8Array | null, profile: ProfileName = "excel-web"): NodeSession {
  const session = new OpenWorkbook(profile);
  if (bytes !== null) session.open(bytes, "Book1.xlsx");
  const history = new EditHistory(session);
  const requests: RequestBody[] = [];
  const events: EventEntry[] = [];
  const { workbook } = session;
  // In Node office.js is bound to one workbook; on the page the conversation asks the session for the present one.
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on the present workbook
  const { answer } = EmbeddedWorkbook.prototype;
  vi.spyOn(workbook, "answer").mockImplementation((request) => {
    requests.push(JSON.parse(request) as RequestBody);
    return history.aroundRequest(request, (text) => answer.call(session.workbook, text));
  });
  session.listen((entry) => {
    events.push(entry);
  });
  Object.assign(globalThis, createOfficeRuntime(workbook));
  return { session, history, requests, events };
}
