package trace.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.model.Names;
import trace.model.ProblemKind;
import trace.model.Trace;
import trace.model.Value;
import trace.model.Voice;
import trace.words.Texts;

/**
 * What is new in the trace since the draft was made. It speaks only where the tool's own words
 * still stand in the draft: of the question where the sentence or title holds another one, of
 * voices and open points where their heading stands. Of these only what comes after the last one
 * that is in the draft is new; what stands in a remark is in the draft as well, so that a writer
 * can leave something out for good.
 */
final class DraftNews {
  private static final Pattern BOLD = Pattern.compile("\\*\\*(.+)\\*\\*");
  private static final Pattern MARKUP = Pattern.compile("[\\s　\\\\*_<>]+|<br>");
  private static final Pattern SENTENCES = Pattern.compile("[。！？!?\\n]");
  private static final int SENTENCE = 5;
  private static final int SHOWN = 30;

  private final Trace trace;
  private final Texts texts;
  private final String comma;
  private final List<String> lines;
  private final String said;

  DraftNews(Trace trace, Texts texts, String comma, List<String> lines) {
    this.trace = trace;
    this.texts = texts;
    this.comma = comma;
    this.lines = lines;
    this.said = plain(String.join("\n", lines));
  }

  private static String plain(String text) {
    return MARKUP.matcher(Names.key(Markdown.unescaped(text))).replaceAll("");
  }

  /** A question in the tool's own words that is not the one of the trace any more. */
  void question(DraftFindings findings) {
    String asked = plain(trace.question());
    String first = "";
    DraftFindings.Line at = null;
    List<String> more = new ArrayList<>();
    for (int i = 0; i < lines.size() && !asked.isEmpty(); i++) {
      String old = Names.trim(Markdown.unescaped(question(i)));
      boolean name = Names.same(old, trace.name());
      if (!old.isEmpty() && !name && !asked.contains(plain(old))) {
        if (at == null) {
          at = new DraftFindings.Line(lines.get(i), i + 1);
          first = old;
        } else {
          more.add(String.valueOf(i + 1));
        }
      }
    }
    if (at != null) {
      String also = more.isEmpty() ? "" : texts.text("gone.more", String.join(comma, more));
      String now = Names.trim(trace.question()).replaceAll("\\s+", " ");
      findings.add(
          ProblemKind.DRAFT_QUESTION_OLD, List.of(first, also), at, first, Optional.of(now));
    }
  }

  /** The question that a line holds in the tool's own words; else empty. */
  private String question(int at) {
    String line = Names.trim(lines.get(at));
    for (String frame : texts.raw("asked").lines().toList()) {
      String[] parts = frame.split("…", -1);
      String between = String.join("(.+?)", Arrays.stream(parts).map(Pattern::quote).toList());
      Matcher m = Pattern.compile("^" + between + "$").matcher(line);
      if (m.matches() && "「“".indexOf(m.group(1).charAt(0)) < 0) {
        return m.group(1);
      }
    }
    int before = at - 1;
    while (before >= 0 && lines.get(before).isBlank()) {
      before--;
    }
    Matcher bold = BOLD.matcher(line);
    boolean announced =
        before >= 0
            && texts.raw("asked.before").lines().anyMatch(Names.trim(lines.get(before))::endsWith);
    return announced && bold.matches() ? bold.group(1) : "";
  }

  /** What the draft does not say, a line for each sort. */
  List<FilledDraft.Unsaid> unsaid() {
    List<String> voices =
        trace.voices().stream().map(Voice::words).filter(w -> !w.isBlank()).toList();
    List<String> open =
        trace.sections().getOrDefault("unknown", Value.EMPTY).items().stream()
            .map(Value::text)
            .filter(t -> !t.isBlank())
            .toList();
    List<FilledDraft.Unsaid> all = new ArrayList<>();
    if (isHeaded("voices.heading") || voices.stream().anyMatch(this::isSaid)) {
      unsaid(true, voices).ifPresent(all::add);
    }
    if (isHeaded("open.heading")) {
      unsaid(false, open).ifPresent(all::add);
    }
    return all;
  }

  private boolean isHeaded(String key) {
    return lines.stream().anyMatch(l -> Names.same(l, texts.raw(key)));
  }

  private Optional<FilledDraft.Unsaid> unsaid(boolean voices, List<String> all) {
    int from = 0;
    for (int i = 0; i < all.size(); i++) {
      from = isSaid(all.get(i)) ? i + 1 : from;
    }
    if (from == all.size()) {
      return Optional.empty();
    }
    String first = Names.trim(all.get(from)).replaceAll("\\s+", " ");
    int length = first.codePointCount(0, first.length());
    String shown =
        length <= SHOWN ? first : first.substring(0, first.offsetByCodePoints(0, SHOWN)) + "…";
    return Optional.of(new FilledDraft.Unsaid(voices, shown, all.size() - from - 1));
  }

  /** True if the draft holds the text, or one whole sentence of it. */
  private boolean isSaid(String text) {
    return said.contains(plain(text))
        || SENTENCES
            .splitAsStream(text)
            .map(DraftNews::plain)
            .anyMatch(s -> s.length() >= SENTENCE && said.contains(s));
  }
}
