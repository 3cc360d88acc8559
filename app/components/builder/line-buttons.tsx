import { useFocus } from './form-context.tsx';

const acts = ['up', 'down', 'remove'] as const;
const signs = { up: '↑', down: '↓', remove: '×' } as const;

interface LineProps {
  /** The name of the list, as the form sends it. */
  readonly list: string;
  /** The place of the line, from 0, and of the last one. */
  readonly at: number;
  readonly last: number;
  /** What each button does, in words. */
  readonly say: Readonly<Record<(typeof acts)[number], string>>;
}

/** Moves one line of a list up or down, or takes it away. */
export function LineButtons({ list, at, last, say }: LineProps) {
  const focus = useFocus();
  return (
    <div className="builder-line-buttons">
      {acts.map((act) => (
        <button
          key={act}
          {...focus(`${list}-${act}-${String(at)}`)}
          type="submit"
          name="go"
          value={`${list}:${act}:${String(at)}`}
          className="builder-icon"
          disabled={(act === 'up' && at === 0) || (act === 'down' && at === last)}
        >
          <span aria-hidden="true">{signs[act]}</span>
          <span className="visually-hidden">{say[act]}</span>
        </button>
      ))}
    </div>
  );
}
