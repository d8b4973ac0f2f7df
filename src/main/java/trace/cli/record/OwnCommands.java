package trace.cli.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.edit.LinkEdit;
import trace.files.FileProblem;
import trace.model.Names;
import trace.model.Source;
import trace.model.Trace;

/** The commands of a session: its own, and those of the program, which are shorter to type here. */
final class OwnCommands {
  private final Session session;
  private final Recorder recorder;
  private final Now now;
  private final Said said;
  private final Workplace place;

  OwnCommands(Session session, Recorder recorder, Now now, Said said, Workplace place) {
    this.session = session;
    this.recorder = recorder;
    this.now = now;
    this.said = said;
    this.place = place;
  }

  /**
   * Runs a command.
   *
   * @param line the line that begins with it
   */
  Reply run(String command, Words.Line line) throws FileProblem {
    String rest = Words.rest(Session.withoutTrace(line.text()));
    return switch (command) {
      case "help" -> help(rest);
      case "quit" -> {
        session.end();
        yield Reply.done("");
      }
      case "guide" -> session.lead();
      case "undo" -> session.turned(true);
      case "redo" -> session.turned(false);
      case "open" -> place.run().apply(List.of("open")).and(session.noticed());
      case "why" -> why(rest, line);
      case "source" -> source(rest, line);
      case "voice" -> voice(rest, line);
      case "link" -> link(rest, line);
      default -> session.passed(with(command, words(command, rest)), line);
    };
  }

  private static List<String> words(String command, String rest) {
    List<String> words = Words.split(rest);
    return command.equals("name") ? Words.together(words, 1) : words;
  }

  private static List<String> with(String command, List<String> words) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(words);
    return all;
  }

  private Reply help(String rest) {
    if (rest.isEmpty()) {
      return Reply.done(said.text("help"));
    }
    String word = Words.first(rest);
    return place.commands().contains(word)
        ? place.run().apply(List.of(word, "--help"))
        : Reply.done(said.text("help"));
  }

  private Reply link(String rest, Words.Line line) throws FileProblem {
    if (rest.isEmpty() || rest.contains(" --")) {
      return session.passed(with("link", Words.split(rest)), line);
    }
    return session.done(rest, line.number());
  }

  /** {@code why 理由} says it of the last arrow, {@code why 声→来店 理由} of that one. */
  private Reply why(String rest, Words.Line line) throws FileProblem {
    Optional<LinkEdit> arrow = recorder.lastArrow();
    String reason = rest;
    for (int i = 1; i <= rest.length(); i++) {
      boolean end = i == rest.length() || " \u3000:：".indexOf(rest.charAt(i)) >= 0;
      Optional<LinkEdit> named =
          end ? LinkEdit.read(rest.substring(0, i)).link() : Optional.empty();
      if (named.filter(recorder::isThere).isPresent()) {
        arrow = named;
        reason = Names.trim(rest.substring(Math.min(rest.length(), i + 1)));
        break;
      }
    }
    if (reason.equals(rest) && LinkEdit.read(Words.first(rest)).link().isPresent()) {
      return Reply.refused(said.text("why.unknown", Words.first(rest)));
    }
    if (arrow.isEmpty()) {
      return Reply.refused(said.text("why.none"));
    }
    if (reason.isEmpty()) {
      return Reply.refused(said.text("why.how", arrow(arrow.get())));
    }
    return more(line, arrow.get(), Optional.of(reason), List.of());
  }

  private Reply more(Words.Line line, LinkEdit arrow, Optional<String> why, List<String> sources)
      throws FileProblem {
    LinkEdit detailed =
        new LinkEdit(
            arrow.from(),
            arrow.to(),
            Optional.empty(),
            false,
            Optional.empty(),
            why,
            sources,
            List.of(),
            Optional.empty(),
            Optional.empty());
    return recorder.write(List.of(new Wish(line, List.of(detailed), List.of())));
  }

  /** A source is cited for the last arrow unless something else is said. */
  private Reply source(String rest, Words.Line line) throws FileProblem {
    List<String> words = Words.together(Words.split(rest), 0);
    Optional<LinkEdit> arrow = recorder.lastArrow();
    if (words.size() == 1 && arrow.isPresent()) {
      Optional<Source> known =
          now.trace().map(Trace::sources).orElse(List.of()).stream()
              .filter(s -> Names.same(s.key(), words.get(0)))
              .findFirst();
      if (known.isPresent()) {
        return more(line, arrow.get(), Optional.empty(), List.of(known.get().key()));
      }
    }
    List<String> all = with("source", words);
    if (arrow.isPresent()
        && !words.isEmpty()
        && !words.contains("--for")
        && !words.contains("--help")) {
      all.add("--for");
      all.add(arrow(arrow.get()));
    }
    return session.passed(all, line);
  }

  /** {@code voice 朝の職人: 前は停められた} says who before what. */
  private Reply voice(String rest, Words.Line line) throws FileProblem {
    List<String> words = Words.together(Words.split(rest), 0);
    if (!words.isEmpty() && !words.contains("--who")) {
      String[] pair = words.get(0).split("[:：]", 2);
      if (pair.length < 2 || pair[0].isBlank() || pair[1].isBlank()) {
        return words.get(0).startsWith("--")
            ? session.passed(with("voice", words), line)
            : Reply.refused(said.text("voice.how"));
      }
      List<String> all = with("voice", List.of(unquoted(Names.trim(pair[1]))));
      all.addAll(words.subList(1, words.size()));
      all.add("--who");
      all.add(Names.trim(pair[0]));
      return session.passed(all, line);
    }
    return words.isEmpty()
        ? Reply.refused(said.text("voice.how"))
        : session.passed(with("voice", words), line);
  }

  /** Words of a voice without the brackets around all of them: the program sets its own. */
  static String unquoted(String words) {
    boolean one =
        words.length() > 2 && words.startsWith("「") && words.indexOf('」') == words.length() - 1;
    return one ? words.substring(1, words.length() - 1) : words;
  }

  private static String arrow(LinkEdit link) {
    return link.from() + "→" + link.to();
  }
}
