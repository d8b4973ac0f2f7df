/**
 * Pictures of what stands in the sections of a trace: a calendar, a line of time, a tree, numbers
 * over time, stairs. They are drawn like the maps, from the same shapes and in the same colours.
 */
package trace.picture.chart;
