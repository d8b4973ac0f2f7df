/**
 * Where everything stands: boxes by stress and annealing, arcs, and the places of signs, delay
 * strokes and badges. Knows sizes and shapes, but no colours and no outputs.
 */
package trace.picture.layout;
