/** The text of a trace, read with positions: the tree, the lines, the notation, all problems. */
package trace.yaml;
