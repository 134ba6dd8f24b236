/** The demo pages load the elements from their sources; a real site loads the built file. */
import '../src/index.js';
