package trace.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import trace.model.Folding;
import trace.model.Language;

/**
 * What can follow on a command line: {@code trace __complete SHELL LINE} prints one candidate per
 * line, with a tab and what it is after it. The scripts of {@code trace completion} ask for it; it
 * never complains, since nobody would see where the complaint comes from.
 */
final class Completion {
  /** The command by which the scripts ask. */
  static final String COMMAND = "__complete";

  private final Surroundings surroundings;
  private final Language language;

  /** What was found, each with a word about it. */
  private final Map<String, String> found = new LinkedHashMap<>();

  Completion(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.language = surroundings.console().localeLanguage();
  }

  /** Prints the candidates for a line: {@code __complete}, the shell, the line up to the cursor. */
  void answer(String... args) {
    try {
      Shell shell = Shell.valueOf(args[1].toUpperCase(Locale.ROOT));
      Shell.Line line = shell.read(args[2]);
      List<String> words = line.words();
      String begun = words.get(words.size() - 1);
      look(new ArrayList<>(words.subList(1, words.size() - 1)), begun);
      String start = Folding.fold(begun);
      for (var candidate : found.entrySet()) {
        if (Folding.fold(candidate.getKey()).startsWith(start)) {
          surroundings.console().line(shell.write(candidate.getKey(), candidate.getValue(), line));
        }
      }
    } catch (RuntimeException e) {
      // Nothing to offer.
    }
  }

  private void look(List<String> before, String begun) {
    List<String> shared = new ArrayList<>();
    CommandTree.takeSharedOptions(before, shared);
    if (!before.isEmpty() && before.get(0).equals("help")) {
      before.remove(0);
    }
    if (before.isEmpty()) {
      commands(shared, begun);
      return;
    }
    CommandTree.find(before.get(0))
        .ifPresent(
            e -> {
              CommandLine line = CommandTree.commandLine(e, surroundings, language, 80);
              List<String> arguments = new ArrayList<>(shared);
              arguments.addAll(before.subList(1, before.size()));
              arguments(line.getCommandSpec(), arguments, begun);
            });
  }

  private void commands(List<String> shared, String begun) {
    if (shared.size() == 1 && !shared.get(0).contains("=")) {
      ArgSpec place = null;
      for (OptionSpec o :
          CommandLine.Model.CommandSpec.forAnnotatedObject(new PlaceOptions()).options()) {
        place = List.of(o.names()).contains(shared.get(0)) ? o : place;
      }
      values(place, List.of(), begun);
    } else if (begun.startsWith("-")) {
      found.put("--help", "");
      found.put("--version", "");
      found.put("--lang", "");
      found.put("-C", "");
    } else {
      trace.words.Texts texts = HelpTexts.all(language);
      CommandTree.ALL.forEach(e -> found.put(e.name(), HelpTexts.line(texts, e.name())));
    }
  }

  private void arguments(CommandSpec command, List<String> before, String begun) {
    int positional = 0;
    OptionSpec open = null;
    boolean onlyNames = false;
    for (String word : before) {
      if (open != null) {
        open = null;
      } else if (!onlyNames && word.equals("--")) {
        onlyNames = true;
      } else if (!onlyNames && word.startsWith("-") && word.length() > 1) {
        OptionSpec option = command.findOption(word.split("=", 2)[0]);
        boolean takes = option != null && option.arity().max() > 0 && !word.contains("=");
        open = takes ? option : null;
      } else {
        positional++;
      }
    }
    int equals = begun.indexOf('=');
    if (open != null) {
      values(open, before, begun);
    } else if (!onlyNames && begun.startsWith("--") && equals > 0) {
      String name = begun.substring(0, equals);
      values(command.findOption(name), before, begun.substring(equals + 1));
      Map<String, String> values = new LinkedHashMap<>(found);
      found.clear();
      values.forEach((v, about) -> found.put(name + "=" + v, about));
    } else if (!onlyNames && begun.startsWith("-")) {
      command.options().stream().filter(o -> !o.hidden()).forEach(this::option);
    } else {
      for (PositionalParamSpec p : command.positionalParameters()) {
        if (p.index().contains(positional)) {
          values(p, before, begun);
        }
      }
    }
  }

  private void option(OptionSpec option) {
    String[] about = option.description();
    found.put(option.longestName(), about.length == 0 ? "" : firstSentence(about[0]));
  }

  private static String firstSentence(String text) {
    return text.split("%n|(?<=。)|(?<=\\.) ", 2)[0];
  }

  private void values(ArgSpec argument, List<String> before, String begun) {
    if (argument == null) {
      return;
    }
    if (argument.completionCandidates() != null) {
      argument.completionCandidates().forEach(c -> found.put(listed(c, begun), ""));
    } else {
      String key = key(argument);
      found.putAll(new CompletionValues(folder(before), language).of(key, begun));
    }
  }

  /** The kinds of sessions and those of sources have an option of the same name. */
  private static String key(ArgSpec argument) {
    boolean option = argument instanceof OptionSpec && !argument.paramLabel().equals("KIND");
    return option ? ((OptionSpec) argument).longestName() : argument.descriptionKey();
  }

  /** A value as it is typed: small, and after the values before it where a comma divides them. */
  private static String listed(String value, String begun) {
    return begun.substring(0, begun.lastIndexOf(',') + 1) + value.toLowerCase(Locale.ROOT);
  }

  /** The folder of the last {@code -C}, else the one the person is in. */
  private Path folder(List<String> before) {
    int at = before.lastIndexOf("-C");
    Path here = surroundings.directory();
    return at < 0 || at + 1 >= before.size() ? here : here.resolve(before.get(at + 1)).normalize();
  }
}
