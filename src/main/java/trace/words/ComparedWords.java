package trace.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import trace.analysis.Comparison;
import trace.model.Language;
import trace.model.Names;
import trace.model.Polarity;
import trace.model.Relationship;
import trace.model.Trace;

/**
 * What the maps of several people have in common and where their views differ, as questions to talk
 * about. Plain texts: whoever shows them writes their markup.
 */
public final class ComparedWords {
  /** More of what is alike is only counted. */
  private static final int MOST = 10;

  /** More names in a line are only counted. */
  private static final int MOST_NAMES = 6;

  private final Language language;
  private final Texts texts;
  private final List<Comparison.Drawing> maps = new ArrayList<>();

  /**
   * What is said about one thing.
   *
   * @param title stands above
   * @param lead said first, or empty
   * @param ask what to talk about
   * @param items what it is about, in their order
   * @param rest what is said about those that are not shown, or empty
   */
  public record Part(String title, String lead, String ask, List<Item> items, String rest) {
    public Part {
      items = List.copyOf(items);
    }
  }

  /** An arrow or an element, and what stands below it. */
  public record Item(String title, List<Line> lines) {
    public Item {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Who wrote something.
   *
   * @param sign the sign they wrote, in brackets, or empty
   */
  public record Line(String sign, String text) {}

  public ComparedWords(Language language) {
    this.language = language;
    this.texts = Texts.read("compared", language);
  }

  /** Takes another map into account. */
  public ComparedWords with(String who, Trace trace) {
    maps.add(new Comparison.Drawing(who, trace));
    return this;
  }

  /** How many arrows have different signs. */
  public int split() {
    return Comparison.of(maps).split().size();
  }

  /** What there is to say; empty for maps of different things that share nothing. */
  public List<Part> parts() {
    Comparison compared = Comparison.of(maps);
    List<Part> parts = new ArrayList<>();
    if (!compared.split().isEmpty()) {
      List<Item> items = compared.split().stream().map(this::split).toList();
      parts.add(part("split", texts.text("split.lead"), items, items.size()));
    }
    if (!compared.alike().isEmpty()) {
      parts.add(part("alike", "", items(compared.alike(), this::alike), compared.alike().size()));
    }
    if (parts.isEmpty() && areOfTheSame()) {
      parts.add(part("apart", "", List.of(), 0));
    }
    if (!compared.elements().isEmpty()) {
      List<Item> items = items(compared.elements(), this::element);
      parts.add(part("elements", "", items, compared.elements().size()));
    }
    return parts;
  }

  /** True if there are several maps with arrows, and all trace the same. */
  private boolean areOfTheSame() {
    List<Trace> drawn =
        maps.stream()
            .map(Comparison.Drawing::trace)
            .filter(t -> !t.relationships().isEmpty())
            .toList();
    return drawn.size() > 1
        && drawn.stream().allMatch(t -> Names.same(t.name(), drawn.get(0).name()));
  }

  private static <T> List<Item> items(List<T> all, Function<T, Item> said) {
    return all.stream().limit(MOST).map(said).toList();
  }

  private Part part(String key, String lead, List<Item> items, int all) {
    String rest = all > items.size() ? texts.text("rest", all - items.size()) : "";
    return new Part(texts.text(key + ".title"), lead, texts.text(key + ".ask"), items, rest);
  }

  /** Who wrote which sign, with what they said about it. */
  private Item split(Comparison.Shared shared) {
    List<Line> lines = new ArrayList<>();
    for (Polarity sign : Polarity.values()) {
      List<Comparison.Drawn> those = shared.with(sign);
      if (!those.isEmpty()) {
        String said = those.stream().map(this::said).collect(comma());
        lines.add(new Line(texts.text(sign.name()), said));
      }
    }
    return new Item(arrow(shared), lines);
  }

  private Item alike(Comparison.Shared shared) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(texts.text(shared.sign().name()), names(who(shared.with(shared.sign())))));
    List<String> undecided = who(shared.with(Polarity.OPEN));
    if (shared.sign() != Polarity.OPEN && !undecided.isEmpty()) {
      lines.add(new Line("", texts.text("undecided", names(undecided))));
    }
    return new Item(arrow(shared), lines);
  }

  private Item element(Comparison.Named named) {
    return new Item(named.name(), List.of(new Line("", names(named.who()))));
  }

  private String arrow(Comparison.Shared shared) {
    return texts.text("arrow", shared.from(), shared.to());
  }

  private String said(Comparison.Drawn drawn) {
    Relationship arrow = drawn.arrow();
    String delay =
        arrow
            .delay()
            .map(d -> Durations.in(language, d.length()))
            .map(l -> l.isEmpty() ? texts.text("delay") : texts.text("delay.long", l))
            .orElse("");
    return drawn.who() + delay + (arrow.why().isEmpty() ? "" : texts.text("why", arrow.why()));
  }

  private static List<String> who(List<Comparison.Drawn> drawn) {
    return drawn.stream().map(Comparison.Drawn::who).toList();
  }

  private String names(List<String> who) {
    String named = who.stream().limit(MOST_NAMES).collect(comma());
    return who.size() > MOST_NAMES ? texts.text("others", named, who.size()) : named;
  }

  private Collector<CharSequence, ?, String> comma() {
    return Collectors.joining(texts.text("comma"));
  }
}
