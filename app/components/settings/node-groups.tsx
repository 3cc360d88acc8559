import { useTranslation } from 'react-i18next';
import { TextInLanguage } from '../text-in-language.tsx';
import type { NodeGroup, NodeView, TypedNames } from './areas-view.ts';
import { NameFields } from './name-fields.tsx';

interface NodeGroupsProps {
  readonly groups: readonly NodeGroup[];
  readonly mayChange: boolean;
  readonly typed: TypedNames | null;
  readonly wrong: boolean;
}

/** The plan's own tree: outcomes, focus areas and lenses, with the areas that are tied to each. */
export function NodeGroups({ groups, mayChange, typed, wrong }: NodeGroupsProps) {
  const { t } = useTranslation('team');
  return groups.map(({ kind, nodes, offered }) => (
    <section key={kind} aria-labelledby={`kind-${kind}`} className="builder-part">
      <h3 id={`kind-${kind}`}>{t(`areas.kinds.${kind}`)}</h3>
      <p className="soft">{t(`areas.kindsHint.${kind}`)}</p>
      {nodes.length === 0 && <p className="empty">{t('areas.noNodes')}</p>}
      <ul className="plain-list builder-nodes">
        {nodes.map((node) => (
          <li key={node.id}>
            <Node node={node} mayChange={mayChange} typed={typed} wrong={wrong} />
          </li>
        ))}
      </ul>
      {mayChange && offered.length > 0 && (
        <form method="post">
          <input type="hidden" name="kind" value={kind} />
          <p>
            {t('areas.offered')}{' '}
            {offered.map((name, index) => (
              <span key={index}>
                {index > 0 && ', '}
                <TextInLanguage of={name} />
              </span>
            ))}
          </p>
          <button
            type="submit"
            className="button button-second"
            name="do"
            value="offer"
            aria-describedby={`kind-${kind}`}
          >
            {t('areas.takeOffered')}
          </button>
        </form>
      )}
      {mayChange && (
        <details className="fold" open={typed?.at === kind || undefined}>
          <summary>
            {t('areas.addNode')}
            <span className="visually-hidden"> {t(`areas.kinds.${kind}`)}</span>
          </summary>
          <form method="post" noValidate>
            <input type="hidden" name="kind" value={kind} />
            <NameFields at={kind} typed={typed} wrong={wrong} />
            <button type="submit" className="button" name="do" value="add">
              {t('areas.addThis')}
            </button>
          </form>
        </details>
      )}
    </section>
  ));
}

function Node({
  node,
  mayChange,
  typed,
  wrong,
}: Pick<NodeGroupsProps, 'mayChange' | 'typed' | 'wrong'> & { readonly node: NodeView }) {
  const { t } = useTranslation('team');
  const { id, name, label, seen, areas } = node;
  const tied = (
    <span className="soft">
      {areas.length === 0
        ? t('areas.noAreaYet')
        : areas.map((area, index) => (
            <span key={index}>
              {index > 0 && ', '}
              <TextInLanguage of={area} />
            </span>
          ))}
    </span>
  );
  if (!mayChange)
    return (
      <p>
        <TextInLanguage of={name} /> · {tied}
      </p>
    );
  return (
    <details className="fold" open={typed?.at === id || undefined}>
      <summary>
        <TextInLanguage of={name} /> · {tied}
      </summary>
      <form method="post" noValidate>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="seen" value={seen} />
        <NameFields at={id} value={label} typed={typed} wrong={wrong} />
        <p className="actions">
          <button type="submit" className="button" name="do" value="rename">
            {t('settings.save')}
          </button>
          <button type="submit" className="action" name="do" value="remove-node">
            {t('areas.remove')}
          </button>
        </p>
      </form>
    </details>
  );
}
