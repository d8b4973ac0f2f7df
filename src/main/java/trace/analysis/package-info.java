/**
 * What a trace means: its loops ({@link trace.analysis.Loops}), what contradicts itself ({@link
 * trace.analysis.Contradictions}) and what is worth asking ({@link trace.analysis.Questions}, with
 * one class of rules for each theme). Says what it found as values; {@code words} says it in words.
 */
package trace.analysis;
