package trace.exchange;

/**
 * Something that somebody wrote down or said in a chat.
 *
 * @param who who, as the place calls them; empty if that is not told
 * @param text what they wrote; may have several lines
 */
public record Saying(String who, String text) {}
