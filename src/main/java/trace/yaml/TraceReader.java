package trace.yaml;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import trace.model.Kit;
import trace.model.Names;
import trace.model.Nearest;
import trace.model.Position;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.model.Severity;
import trace.model.Trace;

/**
 * Reads a trace from its text: everything that can be understood, and everything that is wrong with
 * it, in one go.
 */
public final class TraceReader {
  /** The kit of a trace that names none. */
  public static final String DEFAULT_KIT = "systemic";

  private static final List<String> KITS =
      List.of(DEFAULT_KIT, "worksheet", "experiment", "crossing", "community", "produce");

  private final TraceText text;
  private final Findings findings;
  private final Function<String, Optional<Kit>> kits;
  private final Supplier<? extends Collection<String>> kitNames;

  private TraceReader(
      TraceText text,
      boolean places,
      Function<String, Optional<Kit>> kits,
      Supplier<? extends Collection<String>> kitNames) {
    this.text = text;
    this.findings = new Findings(text::written, places);
    this.kits = kits;
    this.kitNames = kitNames;
  }

  /**
   * Reads a trace. Never throws for what the text holds.
   *
   * @param kits finds a kit by its name
   */
  public static Reading read(String text, Function<String, Optional<Kit>> kits) {
    return read(text, kits, () -> known(kits));
  }

  /**
   * Reads a trace. Never throws for what the text holds.
   *
   * @param kits finds a kit by its name
   * @param kitNames the names of the kits there are, to suggest the nearest; asked only if needed
   */
  public static Reading read(
      String text,
      Function<String, Optional<Kit>> kits,
      Supplier<? extends Collection<String>> kitNames) {
    return new TraceReader(TraceText.of(text), true, kits, kitNames).read();
  }

  /**
   * Reads a trace for those who ask what it says and whether something is wrong, but not where: the
   * positions are left out. Never throws for what the text holds.
   *
   * @param kits finds a kit by its name
   */
  public static Reading proof(String text, Function<String, Optional<Kit>> kits) {
    return proof(text, kits, () -> known(kits));
  }

  /**
   * The same.
   *
   * @param kits finds a kit by its name
   * @param kitNames the names of the kits there are, to suggest the nearest; asked only if needed
   */
  public static Reading proof(
      String text,
      Function<String, Optional<Kit>> kits,
      Supplier<? extends Collection<String>> kitNames) {
    return new TraceReader(TraceText.of(text), false, kits, kitNames).read();
  }

  /**
   * Reads a trace and keeps its tree. Never throws for what the text holds.
   *
   * @param kits finds a kit by its name
   */
  public static OpenedTrace open(String text, Function<String, Optional<Kit>> kits) {
    TraceText read = TraceText.of(text);
    boolean sound = read.problems().stream().noneMatch(p -> p.severity() == Severity.ERROR);
    Reading reading = new TraceReader(read, true, kits, () -> known(kits)).read();
    return new OpenedTrace(reading, sound ? read.root() : Optional.empty());
  }

  private static List<String> known(Function<String, Optional<Kit>> kits) {
    return KITS.stream().filter(k -> kits.apply(k).isPresent()).toList();
  }

  private Reading read() {
    text.problems().forEach(findings::add);
    if (text.root().isEmpty()) {
      return reading(Optional.empty(), Optional.empty());
    }
    YamlNode root = text.root().get();
    if (!root.isMap()) {
      String keys = String.join(", ", Vocabulary.TOP);
      findings.add(ProblemKind.NOT_A_TRACE, "", root.position(), keys);
      return reading(Optional.empty(), Optional.empty());
    }
    Map<String, YamlNode> top = new LinkedHashMap<>();
    findings.fields(root.entries(), Vocabulary.TOP, "", top);
    String kitName = kitName(top);
    Optional<Kit> kit = kit(kitName, top);
    Trace trace = trace(top, kitName, kit);
    new References(trace, findings).check(trace);
    return reading(Optional.of(trace), kit);
  }

  private Reading reading(Optional<Trace> trace, Optional<Kit> kit) {
    List<Problem> sorted = findings.sorted();
    return new Reading(trace, kit, sorted, findings.positions());
  }

  private Trace trace(Map<String, YamlNode> top, String kitName, Optional<Kit> kit) {
    PartReader parts = new PartReader(findings);
    format(top);
    return new Trace(
        name(top),
        kitName,
        LanguageKey.read(top, findings),
        findings.text(top, "question", ""),
        findings.text(top, "boundary", ""),
        findings.text(top, "author", ""),
        findings.text(top, "date", ""),
        findings.text(top, "notice", ""),
        new ElementReader(findings, kit).read(top.get("elements")),
        new RelationshipReader(findings).read(top.get("relationships")),
        parts.loops(top.get("loops")),
        parts.sources(top.get("sources")),
        parts.voices(top.get("voices")),
        parts.lenses(top.get("lenses")),
        parts.sections(top.get("sections"), kit),
        parts.expectations(top.get("expect")));
  }

  private String name(Map<String, YamlNode> top) {
    YamlNode node = top.get("trace");
    if (node == null || node.isNull()) {
      Optional<Position> at = Optional.ofNullable(findings.places().get("trace"));
      findings.add(
          new Problem(ProblemKind.TRACE_MISSING, List.of(), "trace", at, Optional.empty()));
      return "";
    }
    return findings.name(node, "trace");
  }

  private void format(Map<String, YamlNode> top) {
    YamlNode node = top.get("format");
    if (node == null || node.isNull()) {
      return;
    }
    String format = findings.text(node, "format", "format");
    if (!Names.key(format).equals("1")) {
      findings.add(ProblemKind.UNKNOWN_FORMAT, "format", node.position(), format);
    }
  }

  private String kitName(Map<String, YamlNode> top) {
    YamlNode node = top.get("kit");
    String name = node == null || !node.isScalar() ? "" : Names.trim(node.text());
    if (node != null && !node.isScalar() && !node.isNull()) {
      findings.add(ProblemKind.WANTS_TEXT, "kit", node.position(), "kit");
    }
    return name.isEmpty() ? DEFAULT_KIT : name;
  }

  private Optional<Kit> kit(String name, Map<String, YamlNode> top) {
    Optional<Kit> kit = kits.apply(name);
    if (kit.isEmpty()) {
      Collection<String> names = kitNames.get();
      findings.add(
          ProblemKind.UNKNOWN_KIT,
          "kit",
          top.containsKey("kit") ? top.get("kit").position() : null,
          Nearest.of(name, names),
          name,
          String.join(", ", names));
    }
    return kit;
  }
}
