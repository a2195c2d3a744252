/** webpack gives a workbook as a data address: "data:...;base64,...". */
declare module "*.xlsx" {
  const address: string;
  export default address;
}
