package trace.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import trace.model.Kit;
import trace.model.Names;
import trace.model.Nearest;
import trace.model.Position;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.model.Session;

/**
 * Reads a session from its text: everything that can be understood, and everything that is wrong
 * with it, in one go.
 */
public final class SessionReader {
  private final Findings findings;
  private final SessionValues values;
  private final Function<String, Optional<Kit>> kinds;
  private final Collection<String> kindNames;

  private SessionReader(
      Findings findings, Function<String, Optional<Kit>> kinds, Collection<String> kindNames) {
    this.findings = findings;
    this.values = new SessionValues(findings);
    this.kinds = kinds;
    this.kindNames = kindNames;
  }

  /**
   * Reads a session. Never throws for what the text holds.
   *
   * @param kinds finds a kind of session by its name
   * @param kindNames the names of the kinds there are, to suggest the nearest
   */
  public static SessionReading read(
      String text, Function<String, Optional<Kit>> kinds, Collection<String> kindNames) {
    TraceText read = TraceText.of(text, SessionVocabulary.KEYS);
    Findings findings = new Findings(read::written, true);
    read.problems().forEach(findings::add);
    if (read.root().isEmpty()) {
      return reading(findings, Optional.empty(), Optional.empty());
    }
    YamlNode root = read.root().get();
    if (!root.isMap()) {
      String keys = String.join(", ", SessionVocabulary.TOP);
      findings.add(ProblemKind.NOT_A_SESSION, "", root.position(), keys);
      return reading(findings, Optional.empty(), Optional.empty());
    }
    SessionReader reader = new SessionReader(findings, kinds, kindNames);
    Map<String, YamlNode> top = new LinkedHashMap<>();
    findings.fields(root.entries(), SessionVocabulary.TOP, "", top);
    String kind = findings.text(top, "kind", "");
    Optional<Kit> kit = reader.kit(kind, top.get("kind"));
    Session session = reader.session(top, kind, kit);
    reader.length(session, kit);
    return reading(findings, Optional.of(session), kit);
  }

  /** Whether the length goes together with the timetable and the kind. */
  private void length(Session session, Optional<Kit> kit) {
    int minutes = session.minutes();
    int said = session.timetable().stream().mapToInt(Session.Part::minutes).sum();
    Optional<Session.Part> open =
        session.timetable().stream().filter(p -> p.minutes() == 0).findFirst();
    // What cannot be read has been told; a sum without it would be wrong.
    boolean read =
        findings.sorted().stream().noneMatch(p -> p.kind() == ProblemKind.SESSION_MINUTES);
    String sum = Integer.toString(said);
    String whole = Integer.toString(minutes);
    Position at = findings.places().get("minutes");
    if (read && minutes > 0 && open.isPresent() && said >= minutes) {
      written(ProblemKind.TIMETABLE_FULL, "minutes", at, sum, whole, open.get().name());
    } else if (read && minutes > 0 && open.isEmpty() && said > 0 && said != minutes) {
      written(ProblemKind.TIMETABLE_SUM, "minutes", at, sum, whole);
    }
    int least = kit.map(Kit::leastMinutes).orElse(0);
    if (session.timetable().isEmpty() && minutes > 0 && minutes < least) {
      String needed = Integer.toString(least);
      written(ProblemKind.SESSION_TOO_SHORT, "minutes", at, session.kind(), needed);
    }
  }

  /** A problem at a place that has been kept. */
  private void written(ProblemKind kind, String place, Position at, String... arguments) {
    findings.add(
        new Problem(kind, List.of(arguments), place, Optional.ofNullable(at), Optional.empty()));
  }

  private static SessionReading reading(
      Findings findings, Optional<Session> session, Optional<Kit> kit) {
    return new SessionReading(session, kit, findings.sorted(), findings.positions());
  }

  private Session session(Map<String, YamlNode> top, String kind, Optional<Kit> kit) {
    values.format(top);
    return new Session(
        title(top),
        kind,
        values.language(top),
        values.day(top, "date", ""),
        values.time(top, "start"),
        values.minutes(top, "minutes", ""),
        values.venue(top),
        text(top, "series"),
        text(top, "theme"),
        text(top, "question"),
        findings.texts(top, "facilitators", ""),
        findings.texts(top, "traces", ""),
        new Session.Invitation(
            text(top, "signup"),
            text(top, "fee"),
            values.count(top, "capacity", "").orElse(0),
            findings.texts(top, "bring", ""),
            findings.texts(top, "prepare", ""),
            text(top, "survey")),
        timetable(top.get("timetable")),
        roles(top.get("roles")),
        output(top.get("output")),
        findings.texts(top, "promised", ""),
        findings.texts(top, "not_promised", ""),
        new PartReader(findings).sections(top.get("sections"), kit),
        afterwards(top.get("afterwards")));
  }

  private String text(Map<String, YamlNode> fields, String key) {
    return findings.text(fields, key, "");
  }

  private String title(Map<String, YamlNode> top) {
    YamlNode node = top.get("session");
    if (node == null || node.isNull()) {
      Optional<Position> at = Optional.ofNullable(findings.places().get("session"));
      findings.add(
          new Problem(ProblemKind.SESSION_MISSING, List.of(), "session", at, Optional.empty()));
      return "";
    }
    return findings.name(node, "session");
  }

  private Optional<Kit> kit(String name, YamlNode node) {
    Optional<Kit> kit = name.isEmpty() ? Optional.empty() : kinds.apply(name);
    if (kit.isPresent() && kit.get().isSession()) {
      return kit;
    }
    Position at = node == null ? null : node.position();
    String known = String.join(", ", kindNames);
    if (name.isEmpty()) {
      findings.add(ProblemKind.SESSION_KIND_MISSING, "kind", at, known);
    } else {
      Optional<String> meant = Nearest.of(name, kindNames);
      findings.add(ProblemKind.UNKNOWN_SESSION_KIND, "kind", at, meant, name, known);
    }
    return Optional.empty();
  }

  private List<Session.Part> timetable(YamlNode node) {
    List<Session.Part> parts = new ArrayList<>();
    for (YamlNode item : findings.items(node, "timetable")) {
      String place = "timetable/" + parts.size();
      Optional<Item> part = Item.of(item, SessionVocabulary.PART, place, findings);
      part.ifPresent(p -> parts.add(part(p, place)));
    }
    return parts;
  }

  /** A part: its name alone, with its minutes behind it, or with more beneath it. */
  private Session.Part part(Item item, String place) {
    findings.place(place, item.head().position());
    Map<String, YamlNode> fields = new LinkedHashMap<>();
    findings.fields(item.details(), SessionVocabulary.PART, place, fields);
    item.text().ifPresent(t -> fields.putIfAbsent("minutes", t));
    return new Session.Part(
        findings.name(item.head(), place),
        values.minutes(fields, "minutes", place),
        values.truth(fields, "listening", place),
        findings.text(fields, "say", place));
  }

  private List<Session.Role> roles(YamlNode node) {
    List<Session.Role> roles = new ArrayList<>();
    for (YamlNode item : findings.items(node, "roles")) {
      String place = "roles/" + roles.size();
      for (Item role : Item.of(item, List.of(), place, findings).stream().toList()) {
        findings.place(place, role.head().position());
        String who = role.text().map(t -> findings.text(t, "roles", place)).orElse("");
        roles.add(new Session.Role(findings.name(role.head(), place), who));
      }
    }
    return roles;
  }

  private Session.Output output(YamlNode node) {
    Map<String, YamlNode> fields = fields(node, "output", SessionVocabulary.OUTPUT);
    return new Session.Output(
        findings.texts(fields, "channels", "output"),
        findings.text(fields, "hashtag", "output").replaceFirst("^[#＃]+", ""),
        findings.text(fields, "deadline", "output"));
  }

  private Session.Afterwards afterwards(YamlNode node) {
    String place = "afterwards";
    Map<String, YamlNode> fields = fields(node, place, SessionVocabulary.AFTERWARDS);
    Map<String, YamlNode> next = new LinkedHashMap<>();
    YamlNode after = fields.get("next");
    if (after != null && after.isScalar()) {
      next.put("theme", after);
    } else if (after != null) {
      next = findings.fields(after, "next", SessionVocabulary.NEXT, place + "/next");
    }
    return new Session.Afterwards(
        values.count(fields, "people", place),
        values.count(fields, "first_time", place),
        values.count(fields, "members", place),
        values.count(fields, "published_total", place),
        values.count(fields, "published_by_members", place),
        published(fields.get("published")),
        findings.texts(fields, "learnt", place),
        findings.texts(fields, "changed", place),
        new Session.Next(
            values.day(next, "date", place + "/next"),
            findings.text(next, "theme", place + "/next")));
  }

  private List<Session.Published> published(YamlNode node) {
    List<Session.Published> published = new ArrayList<>();
    for (YamlNode item : findings.items(node, "published")) {
      String place = "afterwards/published/" + published.size();
      if (item.isNull()) {
        findings.emptyItem(item, place);
        continue;
      }
      Map<String, YamlNode> fields = new LinkedHashMap<>();
      if (item.isScalar()) {
        boolean address = Names.trim(item.text()).matches("(?i)https?://\\S+");
        fields.put(address ? "url" : "title", item);
      } else {
        fields = findings.fields(item, "published", SessionVocabulary.PUBLISHED, place);
      }
      published.add(
          new Session.Published(
              findings.text(fields, "title", place),
              findings.text(fields, "url", place),
              values.publisher(fields, place)));
    }
    return published;
  }

  private Map<String, YamlNode> fields(YamlNode node, String key, List<String> known) {
    return node == null ? new LinkedHashMap<>() : findings.fields(node, key, known, key);
  }
}
