/**
 * A page beside the editor: serves what others make of the traces, to the own machine only, and
 * tells the page when there is something new.
 */
package trace.cli.preview;
