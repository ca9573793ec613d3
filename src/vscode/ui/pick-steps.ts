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
    const number = asked.length + 1;
    const counted = { number, of: number + stepsAfter(steps, step, { ...answers, [key]: choice[0]!.value }) };
    const answer = await pickOne(title, placeholder, choice, counted);
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

/** How many steps follow one whose first item is chosen, and so on: another choice may lead to more or fewer. */
function stepsAfter(steps: readonly PickStep[], step: number, given: Answers): number {
  let answers = given;
  let count = 0;
  for (const { key, items } of steps.slice(step + 1)) {
    const [first] = items(answers);
    if (!first) continue;
    count++;
    answers = { ...answers, [key]: first.value };
  }
  return count;
}

function pickOne(
  title: string,
  placeholder: string,
  items: readonly PickItem[],
  { number, of }: { readonly number: number; readonly of: number },
): Promise<PickItem | 'back' | undefined> {
  return new Promise((resolve) => {
    const pick = vscode.window.createQuickPick<PickItem>();
    pick.title = title;
    pick.placeholder = placeholder;
    pick.step = number;
    pick.totalSteps = of;
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    pick.items = items;
    if (number > 1) pick.buttons = [vscode.QuickInputButtons.Back];
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
