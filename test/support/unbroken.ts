/** What the program says with the first line of every problem whole again, as it stands where the terminal is wide enough. */
export function unbroken(text: string): string {
  return text.replaceAll(/\n {4}(?=[^\s|])/g, " ");
}
