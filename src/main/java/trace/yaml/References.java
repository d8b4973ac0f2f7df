package trace.yaml;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import trace.model.Element;
import trace.model.Names;
import trace.model.Nearest;
import trace.model.Position;
import trace.model.Positions;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.model.Relationship;
import trace.model.Source;
import trace.model.Trace;

/** Looks up every name that a trace refers to: elements and sources. */
final class References {
  /** To look for the nearest name costs time: no more names than this are compared for a file. */
  private static final int MOST_COMPARED = 50_000;

  private final Findings findings;

  /** Null until a problem needs a place: most files have none. */
  private Positions positions;

  private final Set<String> elements = new LinkedHashSet<>();
  private final List<String> elementNames;
  private final Set<String> sources = new LinkedHashSet<>();
  private final List<String> sourceKeys;
  private final Map<String, Optional<String>> nearest = new LinkedHashMap<>();

  References(Trace trace, Findings findings) {
    this.findings = findings;
    this.elementNames = trace.elements().stream().map(Element::name).toList();
    this.sourceKeys = trace.sources().stream().map(Source::key).toList();
    elementNames.forEach(n -> elements.add(Names.key(n)));
    sourceKeys.forEach(k -> sources.add(Names.key(k)));
  }

  void check(Trace trace) {
    for (int i = 0; i < trace.elements().size(); i++) {
      sources(trace.elements().get(i).sources(), "elements/" + i + "/sources");
    }
    for (int i = 0; i < trace.relationships().size(); i++) {
      Relationship r = trace.relationships().get(i);
      end(r.from(), i, "/from");
      end(r.to(), i, "/to");
      if (!r.sources().isEmpty()) {
        sources(r.sources(), "relationships/" + i + "/sources");
      }
      for (int j = 0; j < r.against().size(); j++) {
        if (r.against().get(j).matches("[0-9０-９]+")) {
          source(r.against().get(j), "relationships/" + i + "/against/" + j);
        }
      }
    }
    for (int i = 0; i < trace.loops().size(); i++) {
      elements(trace.loops().get(i).through(), "loops/" + i + "/through");
    }
    for (int i = 0; i < trace.voices().size(); i++) {
      elements(trace.voices().get(i).about(), "voices/" + i + "/about");
      sources(trace.voices().get(i).sources(), "voices/" + i + "/sources");
    }
    for (int i = 0; i < trace.lenses().size(); i++) {
      elements(trace.lenses().get(i).changed(), "lenses/" + i + "/changed");
    }
    for (int i = 0; i < trace.expectations().size(); i++) {
      elements(trace.expectations().get(i).loop(), "expect/" + i + "/loop");
    }
  }

  private Position at(String place) {
    if (positions == null) {
      positions = findings.positions();
    }
    return positions.at(place).orElse(null);
  }

  private void elements(List<String> names, String place) {
    for (int i = 0; i < names.size(); i++) {
      element(ProblemKind.UNKNOWN_REFERENCE, names.get(i), place + "/" + i);
    }
  }

  /** An end of an arrow. A place is put together only where it is needed: there are many arrows. */
  private void end(String name, int arrow, String end) {
    if (!elements.contains(Names.key(name))) {
      element(ProblemKind.UNKNOWN_ELEMENT, name, "relationships/" + arrow + end);
    }
  }

  private void element(ProblemKind kind, String name, String place) {
    if (elements.contains(Names.key(name))) {
      return;
    }
    Optional<String> meant = joined(name, place).or(() -> signed(name, place));
    if (meant.isEmpty()) {
      meant = nearest(name, elementNames);
    }
    Position at = at(place);
    findings.add(new Problem(kind, List.of(name), place, Optional.ofNullable(at), meant));
  }

  /** Several names with 、 between them, where a list is meant. */
  private Optional<String> joined(String name, String place) {
    List<String> parts = List.of(name.split("[、，､]", 20));
    boolean known =
        parts.size() > 1 && parts.stream().allMatch(p -> elements.contains(Names.key(p)));
    boolean end = place.endsWith("/from") || place.endsWith("/to");
    return known && !end
        ? Optional.of("[" + String.join(", ", parts.stream().map(Names::trim).toList()) + "]")
        : Optional.empty();
  }

  /** A name with a sign behind it that has no brackets. */
  private Optional<String> signed(String name, String place) {
    int last = name.length() - 1;
    boolean known = last > 0 && elements.contains(Names.key(name.substring(0, last)));
    if (!known || !place.endsWith("/to") || !place.startsWith("relationships/")) {
      return Optional.empty();
    }
    String sign = name.substring(last);
    return SignText.polarity(sign)
        .filter(p -> !Character.isLetter(sign.charAt(0)) || sign.equals("ー"))
        .map(p -> Names.trim(name.substring(0, last)) + "（" + sign + "）");
  }

  /** Several keys of sources in one text, where a list is meant: {@code 1, 2}, {@code [１、２]}. */
  private Optional<String> listed(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\[\\]]", "");
    List<String> parts = List.of(plain.split("[,、､]", 20));
    List<String> keys =
        parts.stream()
            .flatMap(p -> sourceKeys.stream().filter(k -> Names.same(k, p)).limit(1))
            .toList();
    boolean several = parts.size() > 1 && keys.size() == parts.size();
    return several ? Optional.of("[" + String.join(", ", keys) + "]") : Optional.empty();
  }

  private void sources(List<String> keys, String place) {
    for (int i = 0; i < keys.size(); i++) {
      source(keys.get(i), place + "/" + i);
    }
  }

  private void source(String key, String place) {
    if (!sources.contains(Names.key(key))) {
      Position at = at(place);
      Optional<String> meant = listed(key).or(() -> nearest(key, sourceKeys));
      findings.add(
          new Problem(
              ProblemKind.UNKNOWN_SOURCE, List.of(key), place, Optional.ofNullable(at), meant));
    }
  }

  private Optional<String> nearest(String name, List<String> names) {
    Optional<String> known = nearest.get(name);
    if (known == null) {
      known =
          (long) nearest.size() * names.size() < MOST_COMPARED
              ? Nearest.of(name, names)
              : Optional.empty();
      nearest.put(name, known);
    }
    return known;
  }
}
