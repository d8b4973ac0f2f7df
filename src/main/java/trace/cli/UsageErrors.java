package trace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import trace.files.FileProblem;
import trace.model.Language;
import trace.model.Nearest;

/** Says what is wrong with a command line, in the person's language. */
final class UsageErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Surroundings surroundings;
  private final Console console;
  private final Language language;
  private final String command;

  UsageErrors(Surroundings surroundings, Language language, String command) {
    this.surroundings = surroundings;
    this.console = surroundings.console();
    this.language = language;
    this.command = command;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    Texts texts = Texts.of(language);
    if (e instanceof UnmatchedArgumentException u) {
      unmatched(texts, u);
    } else if (e instanceof MissingParameterException m) {
      List<ArgSpec> missing = m.getMissing();
      boolean option = missing.get(missing.size() - 1) instanceof OptionSpec;
      console.message(texts.get(option ? "missing.option" : "missing", names(texts, m)));
    } else if (e.getArgSpec() != null && e.getValue() != null) {
      badValue(texts, e.getArgSpec(), e.getValue());
    } else {
      console.message(texts.get("bad.usage", e.getMessage()));
    }
    console.message(texts.get("see.help", "trace " + command));
    return ExitCode.COULD_NOT_RUN;
  }

  private void unmatched(Texts texts, UnmatchedArgumentException e) {
    for (String word : e.getUnmatched()) {
      if (!word.startsWith("-")) {
        boolean named =
            e.getCommandLine().getCommandSpec().positionalParameters().stream()
                .anyMatch(p -> p.paramLabel().equals("TRACE"));
        console.message(texts.get(named ? "too.many" : "too.many.words", word));
        continue;
      }
      console.message(texts.get("unknown.option", word));
      List<String> options =
          e.getCommandLine().getCommandSpec().options().stream()
              .filter(o -> !o.hidden())
              .map(OptionSpec::longestName)
              .toList();
      Nearest.of(word.split("=", 2)[0], options)
          .ifPresent(n -> console.message(texts.get("perhaps", n)));
    }
  }

  private static String names(Texts texts, MissingParameterException e) {
    return String.join(", ", e.getMissing().stream().map(a -> name(texts, a)).toList());
  }

  private static String name(Texts texts, ArgSpec argument) {
    return argument instanceof OptionSpec o
        ? o.longestName()
        : texts.get("label." + argument.paramLabel());
  }

  private void badValue(Texts texts, ArgSpec argument, String value) {
    List<String> words = new ArrayList<>();
    if (argument.completionCandidates() != null) {
      argument
          .completionCandidates()
          .forEach(c -> words.add(c.toLowerCase(Locale.ROOT).replace('_', '-')));
    }
    String allowed =
        words.isEmpty() ? texts.get("allowed." + argument.paramLabel()) : String.join(" | ", words);
    console.message(
        argument instanceof OptionSpec
            ? texts.get("bad.value", name(texts, argument), value, allowed)
            : texts.get("bad.word", value, allowed));
    Nearest.of(value, words).ifPresent(n -> console.message(texts.get("perhaps", n)));
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine line, ParseResult result) {
    if (e instanceof FileProblem f) {
      new Reports(surroundings, language).file(f);
    } else if (e instanceof NotUsable n) {
      new Reports(surroundings, n.language()).notUsable(n);
    } else {
      return console.bug(e);
    }
    return ExitCode.COULD_NOT_RUN;
  }
}
