declare module "color-name" {
  /** Red, green and blue of HTML's colour names, each from 0 to 255. */
  const names: Readonly<Record<string, readonly [number, number, number]>>;
  export default names;
}
