/** What a trace means: loops, contradictions, questions. */
package trace.analysis;
