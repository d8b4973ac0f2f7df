/**
 * How a map looks: what others ask for. A map is laid out once ({@code picture.layout}), set on a
 * sheet as a scene of plain shapes, and every output is a pen that draws this scene ({@code
 * picture.scene}).
 */
package trace.picture;
