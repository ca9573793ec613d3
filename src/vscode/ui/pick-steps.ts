/** A short series of quick picks with a back button and a step counter, as VS Code's guidelines describe it. */
import * as vscode from 'vscode';

export interface PickItem extends vscode.QuickPickItem {
  readonly value: string;
}

export type Answers = Readonly<Record<string, string>>;

export interface PickStep {
  readonly key: string;
  readonly placeholder: string;
  /** The items to choose from, given the answers so far. A step without items is skipped. */
  readonly items: (answers: Answers) => readonly PickItem[];
}

/** Asks one step after the other. Returns undefined when the user cancels. */
export async function pickSteps(title: string, steps: readonly PickStep[]): Promise<Answers | undefined> {
  let answers: Answers = {};
  const asked: { step: number; before: Answers }[] = [];
  for (let step = 0; step < steps.length;) {
    const { key, placeholder, items } = steps[step]!;
    const choice = items(answers);
    if (choice.length === 0) {
      step++;
      continue;
    }
    const answer = await pickOne(title, placeholder, choice, asked.length + 1, asked.length > 0);
    if (answer === undefined) return undefined;
    if (answer === 'back') {
      const last = asked.pop()!;
      ({ step } = last);
      answers = last.before;
      continue;
    }
    asked.push({ step, before: answers });
    answers = { ...answers, [key]: answer.value };
    step++;
  }
  return answers;
}

function pickOne(
  title: string,
  placeholder: string,
  items: readonly PickItem[],
  number: number,
  canGoBack: boolean,
): Promise<PickItem | 'back' | undefined> {
  return new Promise((resolve) => {
    const pick = vscode.window.createQuickPick<PickItem>();
    pick.title = title;
    pick.placeholder = placeholder;
    pick.step = number;
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    pick.items = items;
    if (canGoBack) pick.buttons = [vscode.QuickInputButtons.Back];
    pick.onDidTriggerButton(() => done('back'));
    pick.onDidAccept(() => done(pick.selectedItems[0]));
    pick.onDidHide(() => done(undefined));
    const done = (result: PickItem | 'back' | undefined): void => {
      resolve(result);
      pick.dispose();
    };
    pick.show();
  });
}
