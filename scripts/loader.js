// For a page that cannot write `type="module"`: <script src="…/territory-elements/loader.js"></script>
import(new URL('territory-elements.js', document.currentScript.src).href);
