/** The text of a trace: read with positions, edited by splicing, formatted. Text in, text out. */
package trace.yaml;
