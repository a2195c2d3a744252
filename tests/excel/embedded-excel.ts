import { ADD_IN_ID } from "../../src/cli/add-in-id";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  createOfficeRuntime,
  type EmbeddedWorkbook,
  newWorkbook,
  openWorkbook,
  type Profile,
} from "@offline-excel/excel-host/node";
import { ROOT } from "../cli/run-command";

/** Puts a workbook below the real office.js, as the add-in would find it. */
export function useWorkbook(workbook: EmbeddedWorkbook): EmbeddedWorkbook {
  Object.assign(globalThis, createOfficeRuntime(workbook));
  return workbook;
}

export function openSample(language: "en" | "fa", profile: Partial<Profile> = {}): EmbeddedWorkbook {
  return useWorkbook(
    openWorkbook(readFileSync(join(ROOT, `assets/sample-${language}.xlsx`)), { ...profile, addIn: ADD_IN_ID }),
  );
}

export function openEmpty(profile: Partial<Profile> = {}): EmbeddedWorkbook {
  return useWorkbook(newWorkbook(profile));
}

/** Requests that do more than give back references, which office.js sends by itself after a run. */
export function roundTrips(workbook: EmbeddedWorkbook, from = 0): number {
  return workbook.requests.slice(from).filter(({ cleanup }) => !cleanup).length;
}
