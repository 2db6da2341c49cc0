import { spawn } from "node:child_process";

/** Programs that show a file as the user's desktop would. */
const openers: Readonly<Record<string, readonly [command: string, ...args: string[]]>> = {
  darwin: ["open"],
  win32: ["explorer.exe"],
};

/** Shows a file (absolute path) in the program that the system has for its kind; rejects with a Node error when there is none to ask. */
export async function openFile(path: string): Promise<void> {
  const [command, ...args] = openers[process.platform] ?? ["xdg-open"];
  const child = spawn(command, [...args, path], { detached: true, stdio: "ignore" });
  await new Promise<void>((done, fail) => {
    child.once("spawn", done);
    child.once("error", fail);
  });
  // The program must not wait for a browser to be closed.
  child.unref();
}
