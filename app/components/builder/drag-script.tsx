import { useNonce } from '../nonce.ts';
import { OUTLINE_FORM } from './outline-actions.tsx';

/**
 * Lets pages of the outline be dragged with a mouse: an extra beside the buttons, which do the same. What is dropped is sent
 * as a press of a button would be.
 */
const script = `(()=>{
const list=document.querySelector('[data-reorder]'),form=document.getElementById('${OUTLINE_FORM}');
if(!list||!form||!matchMedia('(pointer:fine)').matches)return;
let dragged=null;
const items=()=>[...list.children];
for(const item of items()){item.draggable=true;item.classList.add('outline-draggable')}
list.addEventListener('dragstart',e=>{dragged=e.target.closest?.('[data-key]')??null;if(dragged){e.dataTransfer.effectAllowed='move';e.dataTransfer.setData('text/plain','')}});
list.addEventListener('dragover',e=>{const over=e.target.closest?.('[data-key]');if(!dragged||!over)return;e.preventDefault();const box=over.getBoundingClientRect();const before=e.clientY<box.top+box.height/2;for(const item of items())item.removeAttribute('data-drop');over.setAttribute('data-drop',before?'before':'after')});
list.addEventListener('drop',e=>{const over=list.querySelector('[data-drop]');if(!dragged||!over)return;e.preventDefault();const before=over.getAttribute('data-drop')==='before';over.removeAttribute('data-drop');if(over===dragged)return;
const others=items().filter(item=>item!==dragged);const at=others.indexOf(over)+(before?0:1);
const field=document.createElement('input');field.type='hidden';field.name='do';field.value='place:section:'+dragged.dataset.key+':'+at;form.append(field);form.submit()});
list.addEventListener('dragend',()=>{dragged=null;for(const item of items())item.removeAttribute('data-drop')});
})()`;

export function DragScript() {
  const nonce = useNonce();
  return <script nonce={nonce} dangerouslySetInnerHTML={{ __html: script }} />;
}
