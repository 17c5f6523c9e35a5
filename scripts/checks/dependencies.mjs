// Runs the dependency check on this repository.

import { root } from "../setup/places.mjs";
import { checkDependencies } from "./dependency-direction.mjs";

const { files, imports, problems } = checkDependencies(root);
for (const problem of problems) process.stdout.write(`${problem}\n`);
process.stdout.write(`${files} files, ${imports} imports, ${problems.length} problems\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
