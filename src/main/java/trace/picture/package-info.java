/**
 * How it looks: a map is laid out once into a {@link trace.picture.Scene}, and every output is a
 * writer that draws this scene.
 */
package trace.picture;
