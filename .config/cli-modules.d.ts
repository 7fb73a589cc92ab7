// What the build makes of a file that is asked for as its text.
declare module '*?raw' {
  const text: string;
  export default text;
}
