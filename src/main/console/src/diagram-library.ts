import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';

export { default as Viewer } from 'bpmn-js/lib/NavigatedViewer';
