/** How Office answered: "blocked" where office.js did not load or does not answer, "elsewhere" outside Excel. */
export type OfficeAnswer = "excel" | "elsewhere" | "blocked";

const PATIENCE = 15_000;

/** Waits for office.js, which is loaded by a script of its own after this one, and for its answer. */
export async function officeReady(): Promise<OfficeAnswer> {
  return Promise.race([answer(), after(PATIENCE)]);
}

async function answer(): Promise<OfficeAnswer> {
  await documentRead();
  if (typeof Office === "undefined") return "blocked";
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel ? "excel" : "elsewhere";
}

function documentRead(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === "loading") {
      document.addEventListener(
        "DOMContentLoaded",
        () => {
          resolve();
        },
        { once: true },
      );
    } else {
      resolve();
    }
  });
}

function after(milliseconds: number): Promise<OfficeAnswer> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve("blocked");
    }, milliseconds);
  });
}
