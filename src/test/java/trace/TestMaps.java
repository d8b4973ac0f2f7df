package trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.analysis.CausalMap;
import trace.model.Delay;
import trace.model.Element;
import trace.model.Expectation;
import trace.model.LensEntry;
import trace.model.NamedLoop;
import trace.model.Names;
import trace.model.Polarity;
import trace.model.Relationship;
import trace.model.Source;
import trace.model.Trace;
import trace.model.Value;
import trace.model.Voice;
import trace.model.Want;

/** Traces for tests, put together without the YAML reader. */
public final class TestMaps {
  private static final Pattern ARROW =
      Pattern.compile("(.+?) ?-> ?(.+?) \\(([+?-])(, 遅れ ?(.*?))?\\)( \\| (.*))?");

  private String name = "試し";
  private String question = "";
  private final Map<String, Element> elements = new LinkedHashMap<>();
  private final List<Relationship> arrows = new ArrayList<>();
  private final List<NamedLoop> loops = new ArrayList<>();
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final List<Voice> voices = new ArrayList<>();
  private final List<LensEntry> lenses = new ArrayList<>();
  private final Map<String, Value> sections = new LinkedHashMap<>();
  private final List<Expectation> expectations = new ArrayList<>();

  /** A loop as a map's file tells it: its kind, the name given to it, and its elements. */
  public record Told(String kind, String name, List<String> through) {}

  private final List<Told> told = new ArrayList<>();

  /** An empty trace. */
  public static TestMaps empty() {
    return new TestMaps();
  }

  /** Arrows in the notation; elements come as they are first named, on no side. */
  public static TestMaps of(String... arrows) {
    TestMaps map = new TestMaps();
    Arrays.stream(arrows).forEach(map::arrow);
    return map;
  }

  /** A map of {@code src/test/resources/maps}: elements, arrows with sources, the loops on it. */
  public static TestMaps read(String file) {
    TestMaps map = new TestMaps();
    map.name = file;
    for (String line : text("/maps/" + file + ".txt").split("\n")) {
      if (line.contains(" -> ")) {
        map.arrow(line);
      } else if (line.contains(" → ")) {
        String[] parts = line.split(" \\| ");
        map.told.add(
            new Told(
                parts[0].substring(0, 1), parts[0].substring(2), List.of(parts[1].split(" → "))));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split(" \\| ");
        map.element(parts[0], parts[1]);
      }
    }
    return map;
  }

  /** A text of the test resources. */
  public static String text(String resource) {
    try (var in = TestMaps.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Compares with a text of the test resources; {@code -Dtranscripts.rewrite=true} writes it anew.
   */
  public static void golden(String resource, String actual) {
    if (Boolean.getBoolean("transcripts.rewrite")) {
      try {
        Path file = Path.of("src/test/resources", resource);
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    } else {
      assertThat(actual).isEqualTo(text("/" + resource));
    }
  }

  /** The loops that the file tells of. */
  public List<Told> told() {
    return told;
  }

  public TestMaps element(String element, String side) {
    return put(element, side, "", Optional.empty());
  }

  public TestMaps note(String element, String side, String note) {
    return put(element, side, note, Optional.empty());
  }

  public TestMaps want(String element, Want want) {
    String side = elements.containsKey(element) ? elements.get(element).side() : "unsorted";
    return put(element, side, "", Optional.of(want));
  }

  private TestMaps put(String element, String side, String note, Optional<Want> want) {
    elements.put(
        Names.key(element),
        new Element(element, side, note, List.of(), want, Optional.empty(), "", ""));
    return this;
  }

  public TestMaps arrow(String line) {
    Matcher m = ARROW.matcher(line);
    if (!m.matches()) {
      throw new IllegalArgumentException(line);
    }
    for (int end = 1; end <= 2; end++) {
      if (!elements.containsKey(Names.key(m.group(end)))) {
        element(m.group(end), "unsorted");
      }
    }
    List<String> keys = new ArrayList<>();
    if (m.group(7) != null && !m.group(7).equals("-")) {
      for (String key : m.group(7).split(" ")) {
        keys.add(key);
        sources.putIfAbsent(key, new Source(key, key, "報道", "", "", "", "", ""));
      }
    }
    Polarity polarity =
        switch (m.group(3)) {
          case "+" -> Polarity.POSITIVE;
          case "-" -> Polarity.NEGATIVE;
          default -> Polarity.OPEN;
        };
    Optional<Delay> delay =
        m.group(4) == null ? Optional.empty() : Optional.of(new Delay(m.group(5)));
    arrows.add(
        new Relationship(m.group(1), m.group(2), polarity, delay, "", keys, List.of(), "", ""));
    return this;
  }

  public TestMaps question(String text) {
    question = text;
    return this;
  }

  public TestMaps named(String loop, String... through) {
    loops.add(new NamedLoop(loop, List.of(through)));
    return this;
  }

  public TestMaps expect(String... loop) {
    expectations.add(new Expectation(List.of(loop)));
    return this;
  }

  public TestMaps voice(String who, String... about) {
    voices.add(new Voice(who, "", "ことば", List.of(about), List.of(), ""));
    return this;
  }

  public TestMaps lens(String lens, String seen, String... changed) {
    lenses.add(new LensEntry(lens, "", "", seen, List.of(changed), "", "", ""));
    return this;
  }

  public TestMaps section(String key, Value value) {
    sections.put(key, value);
    return this;
  }

  public Trace trace() {
    return new Trace(
        name,
        "systemic",
        Optional.empty(),
        question,
        "",
        "",
        "",
        "",
        List.copyOf(elements.values()),
        arrows,
        loops,
        List.copyOf(sources.values()),
        voices,
        lenses,
        sections,
        expectations);
  }

  public CausalMap map() {
    return CausalMap.of(trace());
  }
}
