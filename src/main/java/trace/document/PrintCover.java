package trace.document;

import java.util.List;
import trace.model.Language;

/**
 * The first page of the file to print: what is in it, on which pages, and how often each is
 * printed.
 *
 * @param title name of the session
 * @param when the day and the time, or empty
 * @param counted true if it is known how many people come
 * @param people how many, if it is known
 * @param items what is in it, in order
 */
public record PrintCover(String title, String when, boolean counted, int people, List<Item> items) {
  public PrintCover {
    items = List.copyOf(items);
  }

  /**
   * A paper.
   *
   * @param number its place, from 1
   * @param paper what it is
   * @param pages its pages in this file
   * @param copies how often it is printed; empty for as often as there are people
   * @param note how to print it
   */
  public record Item(int number, String paper, String pages, String copies, String note) {}

  /** The page as Markdown. */
  public String markdown(Language language) {
    PrintCover shown =
        new PrintCover(Markdown.inline(title), Markdown.inline(when), counted, people, items);
    return Template.filled(Template.resource("print." + language.code() + ".md"), shown, language);
  }
}
