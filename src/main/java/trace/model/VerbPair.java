package trace.model;

/**
 * How the rise and the fall of an element are said.
 *
 * @param rise said of more, such as 増える or 深まる
 * @param fall said of less, such as 減る or 薄れる
 */
public record VerbPair(String rise, String fall) {}
