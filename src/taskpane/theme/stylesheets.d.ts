/** webpack turns an imported style sheet into a style element. */
declare module "*.css";
