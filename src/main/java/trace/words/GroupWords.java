package trace.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import trace.model.Language;
import trace.session.Pairs;
import trace.session.Person;
import trace.session.Seating;

/** Groups of people, to be read out or to look at while rooms are made. */
public final class GroupWords {
  private final Texts texts;

  public GroupWords(Language language) {
    this.texts = Texts.read("groups", language);
  }

  /**
   * A line or more for each group.
   *
   * @param pairs true to name the pairs of each group as well
   * @param width how many columns a line may have
   */
  public List<String> lines(Seating seating, boolean pairs, int width) {
    List<String> lines = new ArrayList<>();
    for (Seating.Group group : seating.groups()) {
      String lead = texts.text("group", group.number(), group.people().size());
      String names = names(group.people());
      lines.addAll(indented(lead + texts.text("colon") + names, width));
      if (pairs) {
        pairs(group).forEach(p -> lines.add("    " + p));
      }
    }
    return lines;
  }

  private static List<String> indented(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String line : Width.wrap(Width.harmless(text), width - 4)) {
      lines.add((lines.isEmpty() ? "  " : "    ") + line);
    }
    return lines;
  }

  private List<String> pairs(Seating.Group group) {
    return Pairs.of(group).stream()
        .map(p -> texts.text("pair", called(p.get(0)), names(p.subList(1, p.size()))))
        .toList();
  }

  private String names(List<Person> people) {
    return people.stream().map(GroupWords::called).collect(Collectors.joining(texts.text("comma")));
  }

  private static String called(Person person) {
    return Width.harmless(person.called());
  }

  /** What could not be avoided, in a sentence each. */
  public List<String> left(Seating seating) {
    List<String> left = new ArrayList<>();
    if (!seating.isEven()) {
      left.add(texts.text("uneven"));
    }
    for (Seating.Group group : seating.groups()) {
      if (group.isAllNew()) {
        left.add(texts.text("all.new", group.number()));
      }
    }
    for (List<Person> pair : seating.again()) {
      left.add(texts.text("again", called(pair.get(0)), called(pair.get(1))));
    }
    return left;
  }

  /** Who had another group before. */
  public String moved(Seating seating) {
    return seating.moved().isEmpty()
        ? texts.text("moved.nobody")
        : texts.text("moved", seating.moved().size(), names(seating.moved()));
  }

  /** The groups as a page of Markdown, in whose text nothing a person typed does anything. */
  public String page(Seating seating, String title, boolean pairs) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(texts.text("title", plain(title))).append("\n\n");
    int people = seating.groups().stream().mapToInt(g -> g.people().size()).sum();
    out.append(texts.text("counts", seating.groups().size(), people)).append('\n');
    for (Seating.Group group : seating.groups()) {
      out.append("\n## ").append(texts.text("group", group.number(), group.people().size()));
      out.append("\n\n");
      for (Person p : group.people()) {
        String role = p.role().isEmpty() ? "" : texts.text("role", plain(p.role()));
        out.append("- ").append(plain(p.called())).append(role).append('\n');
      }
      if (pairs) {
        out.append('\n');
        pairs(group).forEach(p -> out.append("- ").append(plain(p)).append('\n'));
      }
    }
    return out.toString();
  }

  /** Text for a line of Markdown: whatever could be markup is escaped (CommonMark 0.31, 2.4). */
  private static String plain(String typed) {
    return Width.harmless(typed).replaceAll("[\\\\`*_\\[\\]<>|~#&!]", "\\\\$0");
  }
}
