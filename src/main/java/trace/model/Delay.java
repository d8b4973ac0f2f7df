package trace.model;

/**
 * A noticeable time between cause and effect.
 *
 * @param length how long, in the person's words (半年, 2 weeks); empty if not said
 */
public record Delay(String length) {}
