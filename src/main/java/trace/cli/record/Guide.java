package trace.cli.record;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import trace.analysis.CausalMap;
import trace.analysis.Loops;
import trace.edit.TraceEditor;
import trace.model.LensEntry;
import trace.model.Names;
import trace.model.Relationship;
import trace.model.Trace;
import trace.model.Voice;

/**
 * Leads a newcomer through a first trace, one thing at a time. Where it stands is seen from the
 * trace itself: whoever comes back later goes on from there.
 */
final class Guide {
  /** What is asked for, in this order; with the minutes it may take. */
  enum Step {
    QUESTION(2),
    BOUNDARY(1),
    CHAIN(3),
    BACK(2),
    VOICE(1),
    GRANTED(1);

    private final int minutes;

    Step(int minutes) {
      this.minutes = minutes;
    }

    /** True for a step that is done by arrows; the others are done by a text. */
    boolean isDrawn() {
      return this == CHAIN || this == BACK;
    }

    private String key() {
      return "guide." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** How many arrows make a first chain. */
  private static final int CHAIN = 3;

  private final Said said;
  private final Set<Step> skipped = EnumSet.noneOf(Step.class);
  private Step shown;
  private String half = "";

  Guide(Said said) {
    this.said = said;
  }

  /** What is to be done next; empty if all is done or skipped. */
  Optional<Step> step(Trace trace) {
    if (!half.isEmpty()) {
      return Optional.of(shown);
    }
    for (Step step : Step.values()) {
      if (!skipped.contains(step) && !isDone(step, trace)) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  private static boolean isDone(Step step, Trace trace) {
    return switch (step) {
      case QUESTION -> !trace.question().isBlank();
      case BOUNDARY -> !trace.boundary().isBlank();
      case CHAIN -> trace.relationships().size() >= CHAIN || hasLoop(trace);
      case BACK -> hasLoop(trace);
      case VOICE -> !trace.voices().isEmpty();
      case GRANTED -> !trace.lenses().isEmpty();
    };
  }

  private static boolean hasLoop(Trace trace) {
    return !Loops.find(CausalMap.of(trace), Loops.DEFAULT_MAX_LENGTH).all().isEmpty();
  }

  /** What to say before the next line: the step when it is new, else how it goes on. */
  String text(Trace trace) {
    Optional<Step> now = step(trace);
    if (now.isEmpty()) {
      return "";
    }
    Step step = now.get();
    boolean fresh = step != shown;
    shown = step;
    List<String> lines = new ArrayList<>();
    if (fresh) {
      half = "";
      int number = step.ordinal() + 1;
      String title = said.text(step.key() + ".title");
      lines.add(said.text("guide.step", number, Step.values().length, title, step.minutes));
    }
    if (!half.isEmpty()) {
      lines.add(said.text(step.key() + ".second", half));
    } else if (step.isDrawn() && !trace.relationships().isEmpty()) {
      lines.add(drawn(step, trace));
    } else if (fresh) {
      lines.add(said.text(step.key()));
    }
    return String.join("\n", lines);
  }

  /** How the chain goes on from where it ends now. */
  private String drawn(Step step, Trace trace) {
    List<Relationship> all = trace.relationships();
    String start = all.get(0).from();
    String end = all.get(all.size() - 1).to();
    if (step == Step.CHAIN) {
      return said.text("guide.chain.on", CHAIN - all.size(), end);
    }
    return said.text(Names.same(start, end) ? "guide.back" : "guide.back.on", end, start);
  }

  /** What stands before the place where a line is typed, if this step has words of its own. */
  Optional<String> prompt(Trace trace) {
    return step(trace)
        .filter(s -> !s.isDrawn())
        .map(s -> said.text(s.key() + (half.isEmpty() ? ".prompt" : ".second.prompt")));
  }

  /** Leaves a step, or the second half of it, for later. */
  void skip(Step step) {
    skipped.add(step);
    half = "";
  }

  /**
   * What a typed line changes in the trace.
   *
   * @param change the change; empty if there is only half of what it needs
   * @param again true if it takes the place of the step before
   */
  record Edit(Optional<Consumer<TraceEditor>> change, boolean again) {
    private static Edit of(Consumer<TraceEditor> change) {
      return new Edit(Optional.of(change), false);
    }
  }

  /**
   * What a typed line changes in the trace.
   *
   * @param step a step that is done by a text
   */
  Edit edit(Step step, String typed) {
    String text = Names.trim(typed);
    return switch (step) {
      case QUESTION -> Edit.of(e -> e.set("question", text));
      case BOUNDARY -> Edit.of(e -> e.set("boundary", text));
      case VOICE -> voice(text);
      case GRANTED -> granted(text);
      case CHAIN, BACK -> new Edit(Optional.empty(), false);
    };
  }

  private Edit voice(String text) {
    String[] pair = text.split("[:：]", 2);
    if (half.isEmpty() && (pair.length < 2 || pair[1].isBlank())) {
      half = Names.trim(pair[0]);
      return new Edit(Optional.empty(), false);
    }
    String who = half.isEmpty() ? Names.trim(pair[0]) : half;
    String words = OwnCommands.unquoted(half.isEmpty() ? Names.trim(pair[1]) : text);
    half = "";
    return Edit.of(e -> e.voice(new Voice(who, "", words, List.of(), List.of(), "")));
  }

  /** What was taken for granted is written at once, and written anew with what is seen instead. */
  private Edit granted(String text) {
    String taken = half.isEmpty() ? text : half;
    String seen = half.isEmpty() ? "" : text;
    boolean again = !half.isEmpty();
    half = again ? "" : text;
    LensEntry lens = new LensEntry(said.text("guide.lens"), "", taken, seen, List.of(), "", "", "");
    return new Edit(Optional.of(e -> e.lens(lens)), again);
  }
}
