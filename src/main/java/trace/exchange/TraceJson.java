package trace.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import trace.analysis.Arrow;
import trace.analysis.CausalMap;
import trace.analysis.Loop;
import trace.analysis.Loops;
import trace.analysis.Question;
import trace.model.Delay;
import trace.model.Element;
import trace.model.Position;
import trace.model.Problem;
import trace.model.Trace;

/** What the commands that read a trace give as JSON ({@code --json}). Member names never change. */
public final class TraceJson {
  private TraceJson() {}

  /** A problem with the words for it. */
  public record SaidProblem(Problem problem, String message) {}

  /** A question with the words for it. */
  public record SaidQuestion(Question question, String words) {}

  /** {@code loops --json}. */
  public static String loops(CausalMap map, Loops loops) {
    return JsonText.object(j -> loopMembers(j, map, loops));
  }

  private static void loopMembers(JsonText j, CausalMap map, Loops loops) {
    j.put("trace", map.trace().name());
    j.put("maxLength", loops.maxLength());
    j.put("leftOut", name(loops.leftOut()));
    j.objects("loops", loops.all(), l -> loop(j, map, l));
  }

  private static void loop(JsonText j, CausalMap map, Loop loop) {
    j.put("label", loop.label());
    j.put("kind", name(loop.kind()));
    j.put("name", loop.name());
    j.strings("elements", loop.elements().stream().map(i -> map.element(i).name()).toList());
    j.objects("relationships", loop.arrows(), a -> arrow(j, map, a));
    j.put("hypotheses", loop.hypotheses());
    j.put("delays", loop.delays());
  }

  private static void arrow(JsonText j, CausalMap map, Arrow a) {
    j.put("from", map.element(a.from()).name());
    j.put("to", map.element(a.to()).name());
    j.put("sign", a.relationship().polarity().sign());
    j.put("delay", a.relationship().delay().isPresent());
    j.put("delayLength", a.relationship().delay().map(Delay::length));
    j.put("sourced", a.sourced());
    j.strings("sources", a.relationship().sources());
    j.put("why", Optional.of(a.relationship().why()));
  }

  /** {@code show --json}: the whole map. */
  public static String trace(CausalMap map, Loops loops) {
    Trace t = map.trace();
    return JsonText.object(
        j -> {
          loopMembersHead(j, t);
          j.objects("elements", t.elements(), e -> element(j, e));
          j.objects("relationships", map.arrows(), a -> arrow(j, map, a));
          j.objects("loops", loops.all(), l -> loop(j, map, l));
          j.objects(
              "sources",
              t.sources(),
              s ->
                  j.put("key", s.key())
                      .put("title", s.title())
                      .put("kind", Optional.of(s.kind()))
                      .put("url", Optional.of(s.url()))
                      .put("date", Optional.of(s.date())));
          j.objects(
              "voices",
              t.voices(),
              v -> j.put("who", v.who()).put("words", v.words()).strings("about", v.about()));
        });
  }

  private static void loopMembersHead(JsonText j, Trace t) {
    j.put("trace", t.name());
    j.put("kit", t.kit());
    j.put("question", Optional.of(t.question()));
    j.put("boundary", Optional.of(t.boundary()));
    j.put("author", Optional.of(t.author()));
    j.put("date", Optional.of(t.date()));
  }

  private static void element(JsonText j, Element e) {
    j.put("name", e.name());
    j.put("side", e.side());
    j.put("note", Optional.of(e.note()));
    j.put("want", e.want().map(TraceJson::name));
    j.strings("sources", e.sources());
  }

  /**
   * {@code check --json}.
   *
   * @param file the name of the file, as the person would type it
   * @param map the map the questions are about; unused where there are none
   */
  public static String check(
      String file, List<SaidProblem> problems, CausalMap map, List<SaidQuestion> questions) {
    return JsonText.object(
        j -> {
          j.put("file", file);
          j.objects("problems", problems, p -> problem(j, p));
          j.objects("questions", questions, q -> question(j, map, q));
        });
  }

  private static void question(JsonText j, CausalMap map, SaidQuestion said) {
    Question q = said.question();
    j.put("kind", name(q.kind()));
    j.put("question", said.words());
    j.strings("elements", q.elements().stream().map(i -> map.element(i).name()).toList());
    j.strings("loops", q.loops().stream().map(Loop::label).toList());
  }

  static void problem(JsonText j, SaidProblem said) {
    Problem p = said.problem();
    j.put("kind", name(p.kind()));
    j.put("severity", name(p.severity()));
    j.put("message", said.message());
    j.put("place", Optional.of(p.place()));
    Optional<Position> at = p.position();
    if (at.isPresent()) {
      j.put("line", at.get().line());
      j.put("column", at.get().column());
      j.put("length", at.get().length());
    }
    j.put("suggestion", p.suggestion());
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
