/**
 * A drawing as plain shapes and letters, and the pens that write it: SVG, PNG and PDF. Knows
 * nothing of maps.
 */
package trace.picture.scene;
