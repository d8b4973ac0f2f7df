/**
 * How an article goes to the places where people publish: its Markdown read once, kept to what a
 * place takes, and written in that place's form. Knows nothing of maps.
 */
package trace.publish;
