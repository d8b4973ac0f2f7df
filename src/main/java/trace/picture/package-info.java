/** How it looks: a map is laid out once into a scene; SVG and PNG are drawn from it. */
package trace.picture;
