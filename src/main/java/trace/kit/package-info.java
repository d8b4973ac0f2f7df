/**
 * What a way of tracing asks for: kits are loaded and checked, scaffolds filled. The kits
 * themselves are folders under {@code templates}; a new one needs no Java.
 */
package trace.kit;
