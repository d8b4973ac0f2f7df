/**
 * What a trace is: values without behaviour beyond their own consistency. Uses {@code java.*} only.
 */
package trace.model;
