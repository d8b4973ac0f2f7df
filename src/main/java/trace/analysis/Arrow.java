package trace.analysis;

import trace.model.Relationship;

/**
 * An arrow of a map whose two ends are known.
 *
 * @param index its place among the trace's relationships, from 0
 * @param from index of the cause among the map's elements
 * @param to index of the effect among the map's elements
 * @param relationship what the person wrote
 * @param sourced true if at least one source that is neither a guess nor an AI reports the
 *     direction (出典あり); else it is a hypothesis (仮説)
 */
public record Arrow(int index, int from, int to, Relationship relationship, boolean sourced) {}
