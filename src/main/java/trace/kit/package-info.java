/** What a way of tracing asks for: kits are loaded and checked, scaffolds filled. */
package trace.kit;
