import type { Highs, ModelData } from 'highs';
import type { LinearProblem, Limits, Objective, OpenProblem, Solution, Solver } from './solver.ts';

let loading: Promise<Solver> | undefined;

/** HiGHS, compiled to WebAssembly and loaded once for the process: the library finds its .wasm file beside itself. */
export function highsSolver(): Promise<Solver> {
  loading ??= import('highs')
    .then(({ default: load }) => load())
    .then((highs): Solver => ({
      name: `HiGHS ${highs.version.string}`,
      open: (problem, unknowns) => openProblem(highs, problem, unknowns === 'whole'),
    }));
  return loading;
}

function openProblem(highs: Highs, problem: LinearProblem, whole: boolean): OpenProblem {
  const { modelStatus, objectiveSense } = highs.constants;
  const size = problem.bounds.length;
  const model = highs.createModel(modelOf(highs, problem, whole));
  // A fixed seed (and this build has one thread): the same problem is solved the same way each time.
  model.options.set({ output_flag: false, random_seed: 0, mip_rel_gap: 0, mip_abs_gap: 0.5 });
  const costs = new Float64Array(size);

  const solve = ({ sense, weights }: Objective, { seconds, branches, enough }: Limits): Solution => {
    costs.fill(0);
    for (const [unknown, weight] of weights) costs[unknown] = weight;
    model.changeColsCost({ kind: 'range', from: 0, to: size - 1 }, costs);
    model.changeObjectiveSense(sense === 'lowest' ? objectiveSense.minimize : objectiveSense.maximize);
    if (whole) {
      model.options.set({ mip_max_nodes: branches ?? 1_000 });
      if (enough !== undefined) model.options.set({ objective_target: enough });
    }
    // The limit is of all runs together unless the clock is set back.
    model.zeroAllClocks();
    model.options.set({ time_limit: Math.max(seconds, 0.01) });
    model.run();
    const status = model.getModelStatus();
    if (status === modelStatus.infeasible) return { status: 'impossible' };
    const found = model.info.get('primal_solution_status') === 2;
    const point = found ? model.getSolution().colValue : null;
    const optimal = status === modelStatus.optimal;
    const noBound = sense === 'lowest' ? -Infinity : Infinity;
    const bound = optimal ? model.getObjectiveValue() : whole ? model.info.get('mip_dual_bound') : noBound;
    return { status: optimal ? 'optimal' : 'limited', bound: typeof bound === 'number' ? bound : noBound, point };
  };
  return { solve, close: () => model.dispose() };
}

function modelOf(highs: Highs, { bounds, equations }: LinearProblem, whole: boolean): ModelData {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of equations) {
    for (const { variable, sign } of terms) {
      indices.push(variable);
      values.push(sign);
    }
    starts.push(indices.length);
  }
  const [numRows, numCols] = [equations.length, bounds.length];
  const rows = equations.map(({ value }) => value);
  return {
    ...{ numCols, numRows, rowLower: rows, rowUpper: rows },
    colCost: new Float64Array(numCols),
    colLower: bounds.map(({ lowest }) => lowest),
    colUpper: bounds.map(({ highest }) => highest),
    matrix: { format: 'csr', numRows, numCols, starts, indices, values },
    ...(whole && { integrality: new Int32Array(numCols).fill(highs.constants.variableType.integer) }),
  };
}
